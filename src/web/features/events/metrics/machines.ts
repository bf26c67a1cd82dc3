import { queryOptions } from '@tanstack/react-query';
import { vcdQuery } from '../../../../contract/services/vcd/query.ts';
import { rowsOf } from '../../../lib/walk.ts';

export interface Machine {
  id: string;
  name: string;
  org: string;
  orgName: string;
  vApp: string;
  vAppName: string;
}

/** Every machine there is, with its vApp and organisation: what metrics can be chosen of. */
export const machinesQuery = (scope: string) =>
  queryOptions({
    queryKey: [vcdQuery.query.service, 'machines', { scope }] as const,
    staleTime: 60_000,
    queryFn: async ({ signal }): Promise<Machine[]> => {
      const read = (asked: object) =>
        rowsOf(
          vcdQuery.query,
          { scope, query: { format: 'records', type: 'adminVM', ...asked } },
          { signal },
        );
      // A machine names its organisation by its id alone.
      const [records, orgs] = await Promise.all([
        read({ filter: 'isVAppTemplate==false' }),
        read({ type: 'organization' }),
      ]);
      const orgNames = new Map(
        orgs.map(({ href, name }): [string, string | null | undefined] => [href, name]),
      );
      return records.flatMap(({ href: id, name, org, orgName, container, containerName }) =>
        org && container
          ? [
              {
                ...{ id, name: name ?? id, org, orgName: orgName ?? orgNames.get(org) ?? org },
                ...{ vApp: container, vAppName: containerName ?? container },
              },
            ]
          : [],
      );
    },
  });

/** Each once, by name. */
export function choicesOf(
  machines: readonly Machine[],
  id: 'org' | 'vApp',
  name: 'orgName' | 'vAppName',
): (readonly [string, string])[] {
  return [...new Map(machines.map((each) => [each[id], each[name]]))].sort(([, one], [, other]) =>
    one.localeCompare(other),
  );
}
