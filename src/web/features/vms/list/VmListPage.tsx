import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { own } from '../../../../contract/services/own.ts';
import { query } from '../../../lib/query.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Choice } from '../Choice.tsx';
import { VmList } from './VmList.tsx';
import { VmListFrame } from './VmListFrame.tsx';
import { changeVmSearch, parseVmSearch, type VmSearch } from './vmSearch.ts';

export function VmListPage() {
  const { t } = useTranslation(['vms', 'glossary']);
  const search = parseVmSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const { history } = useRouter();
  const scopes = useQuery(query(own.listScopes, {}));

  const towers = (scopes.data ?? []).filter(({ vendor }) => vendor === 'cloudtower');
  const tower = search.scope ? towers.find(({ id }) => id === search.scope) : towers[0];
  const isUnknown = scopes.data !== undefined && !tower;
  // A scope that the URL names need not wait for the names of all.
  const scope = isUnknown ? undefined : (search.scope ?? tower?.id);
  function change(changed: Partial<VmSearch>) {
    // A pause in typing that ends after a row was opened must not call the person back.
    if (history.location.pathname !== '/vms') return;
    // A step in typing is no step to go back to; a page, a sort or a filter is.
    void navigate({ to: '/vms', search: changeVmSearch(search, changed), replace: 'q' in changed });
  }

  return (
    <>
      <PageHeader
        title={t('vms', { ns: 'glossary' })}
        subtitle={towers.length === 1 ? tower?.name : undefined}
        actions={
          towers.length > 1 && (
            <Choice
              label={t('chooseScope')}
              value={tower?.id}
              options={towers.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(scope) => change({ scope, cluster: undefined })}
            />
          )
        }
      />
      {scope && <VmList key={scope} scope={scope} search={search} onChange={change} />}
      {!scope && scopes.isPending && <VmListFrame />}
      {scopes.error && !scopes.data && (
        <FailureAlert failure={scopes.error} onRetry={() => void scopes.refetch()} />
      )}
      {isUnknown && (
        <EmptyState title={t(search.scope ? 'unknownScope' : 'noScopes')}>
          {!search.scope && t('noScopesText')}
        </EmptyState>
      )}
    </>
  );
}
