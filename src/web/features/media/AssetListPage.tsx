import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { assetStates } from '../../../contract/services/vod/states.ts';
import { CloudsPage } from '../../ui/CloudsPage.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { AssetList } from './AssetList.tsx';
import { parseMediaSearch, type MediaSearch } from './mediaSearch.ts';
import { UploadButton } from './upload/UploadButton.tsx';
import { Uploads } from './upload/Uploads.tsx';

/** The media files of VOD, and those on their way there. */
export function AssetListPage() {
  const { t } = useTranslation('media');
  const search = parseMediaSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (changed: Partial<MediaSearch>) =>
    void navigate({
      to: '/services/media',
      search: parseMediaSearch({ ...search, ...changed }),
      replace: 'q' in changed,
    });
  return (
    <CloudsPage
      title={t('media')}
      subtitle={t('mediaText')}
      actions={(scopes) => <UploadButton scopes={scopes} />}
      search={search}
      searchLabel={t('searchLabel')}
      onChange={change}
      filters={
        <SelectField
          label={t('state')}
          value={search.state ?? ''}
          onChange={(state) => change({ state: assetStates.find((one) => one === state) })}
        >
          <option value="">{t('anyState')}</option>
          {assetStates
            .filter((state) => state !== 'DELETED')
            .map((state) => (
              <option key={state} value={state}>
                {t(`state_${state}`)}
              </option>
            ))}
        </SelectField>
      }
    >
      {(scopes) => (
        <>
          <Uploads scopes={scopes} />
          <AssetList scopes={scopes} search={search} onChange={change} />
        </>
      )}
    </CloudsPage>
  );
}
