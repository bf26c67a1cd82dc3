import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { deployModes } from '../../../contract/services/servicestage/kinds.ts';
import { CloudsPage } from '../../ui/CloudsPage.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { CreateEnvironmentButton } from './CreateEnvironmentButton.tsx';
import { EnvironmentList } from './EnvironmentList.tsx';
import { parseEnvironmentSearch, type EnvironmentSearch } from './environmentSearch.ts';

/** The environments of ServiceStage. */
export function EnvironmentListPage() {
  const { t } = useTranslation('environments');
  const search = parseEnvironmentSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (changed: Partial<EnvironmentSearch>) =>
    void navigate({
      to: '/services/environments',
      search: parseEnvironmentSearch({ ...search, ...changed }),
      replace: 'q' in changed,
    });
  return (
    <CloudsPage
      title={t('environments')}
      subtitle={t('environmentsText')}
      actions={(scopes) => <CreateEnvironmentButton scopes={scopes} />}
      search={search}
      searchLabel={t('searchLabel')}
      onChange={change}
      filters={
        <SelectField
          label={t('mode')}
          value={search.mode ?? ''}
          onChange={(mode) => change({ mode: deployModes.find((one) => one === mode) })}
        >
          <option value="">{t('anyMode')}</option>
          {deployModes.map((mode) => (
            <option key={mode} value={mode}>
              {t(`mode_${mode}`)}
            </option>
          ))}
        </SelectField>
      }
    >
      {(scopes) => <EnvironmentList scopes={scopes} search={search} onChange={change} />}
    </CloudsPage>
  );
}
