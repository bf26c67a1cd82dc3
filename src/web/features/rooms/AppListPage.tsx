import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { appStates } from '../../../contract/services/rtc/kinds.ts';
import { CloudsPage } from '../../ui/CloudsPage.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { AppList } from './AppList.tsx';
import { CreateAppButton } from './CreateAppButton.tsx';
import { parseRoomsSearch, type RoomsSearch } from './roomsSearch.ts';

/** The applications of SparkRTC, whose rooms people meet in. */
export function AppListPage() {
  const { t } = useTranslation('rooms');
  const search = parseRoomsSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const change = (changed: Partial<RoomsSearch>) =>
    void navigate({
      to: '/services/rooms',
      search: parseRoomsSearch({ ...search, ...changed }),
      replace: 'q' in changed,
    });
  return (
    <CloudsPage
      title={t('rooms')}
      subtitle={t('roomsText')}
      actions={(scopes) => <CreateAppButton scopes={scopes} />}
      search={search}
      searchLabel={t('searchLabel')}
      onChange={change}
      filters={
        <SelectField
          label={t('state')}
          value={search.state ?? ''}
          onChange={(state) => change({ state: appStates.find((one) => one === state) })}
        >
          <option value="">{t('anyState')}</option>
          {appStates.map((state) => (
            <option key={state} value={state}>
              {t(`state_${state}`)}
            </option>
          ))}
        </SelectField>
      }
    >
      {(scopes) => <AppList scopes={scopes} search={search} onChange={change} />}
    </CloudsPage>
  );
}
