import { useQueries } from '@tanstack/react-query';
import type { Scope } from '../../../../contract/services/own.ts';
import { towerHosts } from '../../../../contract/services/tower/hosts.ts';
import { towerLabels } from '../../../../contract/services/tower/labels.ts';
import { query } from '../../../lib/query.ts';
import { labelWords } from '../labelWords.ts';
import type { VmSearch } from './vmSearch.ts';

/** Something a filter is set to; by its id until it is known, and where no tower knows it. */
interface Chosen {
  id: string;
  name: string;
}

/** What the host and the label of a search are called: of several towers, one has them. */
export function useFilterNames(towers: readonly Pick<Scope, 'id'>[], { host, label }: VmSearch) {
  const hosts = useQueries({
    queries: towers.map(({ id: scope }) => ({
      ...query(towerHosts.getHosts, { scope, body: { where: { id: host }, first: 1 } }),
      enabled: host !== undefined,
    })),
  });
  const labels = useQueries({
    queries: towers.map(({ id: scope }) => ({
      ...query(towerLabels.getLabels, { scope, body: { where: { id_in: [label ?? ''] }, first: 1 } }),
      enabled: label !== undefined,
    })),
  });
  const named = (id: string | undefined, name: string | null | undefined): Chosen | undefined =>
    id === undefined ? undefined : { id, name: name ?? id };
  const knownLabel = labels.flatMap(({ data = [] }) => data)[0];
  return {
    host: named(host, hosts.flatMap(({ data = [] }) => data)[0]?.name),
    label: named(label, knownLabel && labelWords(knownLabel)),
  };
}
