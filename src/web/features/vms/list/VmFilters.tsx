import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../contract/services/own.ts';
import { towerHosts } from '../../../../contract/services/tower/hosts.ts';
import { VmStatus } from '../../../../contract/services/tower/vms.ts';
import { query } from '../../../lib/query.ts';
import { Choice } from '../Choice.tsx';
import type { VmSearch } from './vmSearch.ts';
import { VmMoreFilters } from './VmMoreFilters.tsx';
import { VmSort } from './VmSort.tsx';

interface Props {
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  search: VmSearch;
  onChange: (change: Partial<VmSearch>) => void;
}

export function VmFilters({ scopes, search, onChange }: Props) {
  const { t } = useTranslation(['vms', 'glossary']);
  const clusters = useQueries({
    queries: scopes.map(({ id }) => query(towerHosts.getClusters, { scope: id, body: { first: 200 } })),
  });
  const statuses = VmStatus.options
    .filter((status) => status !== 'DELETED')
    .map((value) => ({ value, label: t(value, { ns: 'glossary' }) }));
  const clusterNames = scopes.flatMap((scope, place) =>
    (clusters[place]?.data ?? []).map(({ id, name }): { value: string; label: string } => ({
      value: id,
      label: scopes.length > 1 ? `${name ?? id} (${scope.name})` : (name ?? id),
    })),
  );
  return (
    <>
      <Choice
        label={t('filterStatus')}
        any={t('any')}
        value={search.status}
        options={statuses}
        onChange={(status) => onChange({ status })}
      />
      <Choice
        label={t('filterCluster')}
        any={t('any')}
        value={search.cluster}
        options={clusterNames}
        onChange={(cluster) => onChange({ cluster })}
      />
      <VmMoreFilters scopes={scopes} search={search} onChange={onChange} />
      <VmSort search={search} onChange={onChange} />
    </>
  );
}
