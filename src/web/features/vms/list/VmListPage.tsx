import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../../../contract/services/own.ts';
import { lazyPart } from '../../../lib/lazyPart.ts';
import { query } from '../../../lib/query.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Choice } from '../Choice.tsx';
import { VmList } from './VmList.tsx';
import { changeVmSearch, parseVmSearch, type VmSearch } from './vmSearch.ts';

const FailureAlert = lazyPart(() => import('../../../ui/FailureAlert.tsx'), 'FailureAlert');

export function VmListPage() {
  const { t } = useTranslation(['vms', 'glossary']);
  const search = parseVmSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { history } = useRouter();
  const scopes = useQuery(query(own.listScopes, {}));

  const towers = (scopes.data ?? []).filter(({ vendor }) => vendor === 'cloudtower');
  const chosen = search.scope ? towers.filter(({ id }) => id === search.scope) : towers;
  const isUnknown = scopes.data !== undefined && chosen.length === 0;
  // A scope that the URL names need not wait for the names of all.
  const shown = !scopes.data && search.scope ? [{ id: search.scope, name: search.scope }] : chosen;
  function change(changed: Partial<VmSearch>) {
    // A pause in typing that ends after a row was opened must not call the person back.
    if (history.location.pathname !== '/vms') return;
    // A step in typing is no step to go back to; a sort or a filter is.
    void navigate({ to: '/vms', search: changeVmSearch(search, changed), replace: 'q' in changed });
  }

  const show = (wanted: VmSearch) => void navigate({ to: '/vms', search: parseVmSearch(wanted) });

  return (
    <>
      <PageHeader
        title={t('vms', { ns: 'glossary' })}
        subtitle={towers.length === 1 ? towers[0]?.name : undefined}
        actions={
          towers.length > 1 && (
            <Choice
              label={t('chooseScope')}
              any={t('any')}
              value={search.scope}
              options={towers.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(scope) => change({ scope, cluster: undefined, host: undefined, label: undefined })}
            />
          )
        }
      />
      {scopes.error && !scopes.data && (
        <Suspense>
          <FailureAlert failure={scopes.error} onRetry={() => void scopes.refetch()} />
        </Suspense>
      )}
      {isUnknown ? (
        <EmptyState title={t(search.scope ? 'unknownScope' : 'noScopes')}>
          {!search.scope && t('noScopesText')}
        </EmptyState>
      ) : (
        !scopes.error && <VmList scopes={shown} search={search} onChange={change} onShow={show} />
      )}
    </>
  );
}
