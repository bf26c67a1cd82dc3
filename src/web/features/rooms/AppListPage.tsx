import Box from '@mui/material/Box';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { appStates } from '../../../contract/services/rtc/apps.ts';
import { useHuaweiScopes } from '../../lib/useHuaweiScopes.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { AppList } from './AppList.tsx';
import { CreateAppButton } from './CreateAppButton.tsx';
import { parseRoomsSearch, type RoomsSearch } from './roomsSearch.ts';

/** The applications of SparkRTC, whose rooms people meet in. */
export function AppListPage() {
  const { t } = useTranslation('rooms');
  const search = parseRoomsSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { huawei, error, refetch } = useHuaweiScopes();
  const scopes = huawei?.filter(({ id }) => search.scope === undefined || id === search.scope);
  const change = (changed: Partial<RoomsSearch>) =>
    void navigate({
      to: '/services/rooms',
      search: parseRoomsSearch({ ...search, ...changed }),
      replace: 'q' in changed,
    });
  return (
    <>
      <PageHeader
        title={t('rooms')}
        subtitle={t('roomsText')}
        actions={scopes?.[0] && <CreateAppButton scopes={scopes} />}
      />
      {scopes && scopes.length > 0 && (
        <>
          <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 1 }}>
            <SearchBox label={t('searchLabel')} q={search.q ?? ''} onSearch={(q) => change({ q })} />
            {(huawei?.length ?? 0) > 1 && (
              <SelectField
                label={t('scope')}
                value={search.scope ?? ''}
                onChange={(scope) => change({ scope: scope || undefined })}
              >
                <option value="">{t('allScopes')}</option>
                {huawei?.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </SelectField>
            )}
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
          </Box>
          <AppList scopes={scopes} search={search} onChange={change} />
        </>
      )}
      {scopes?.length === 0 && (
        <EmptyState title={t(search.scope ? 'unknownScope' : 'noScope')}>
          {!search.scope && t('noScopeText')}
        </EmptyState>
      )}
      {!scopes && (error ? <FailureAlert failure={error} onRetry={() => void refetch()} /> : <Loading />)}
    </>
  );
}
