import type { SecurityGroup, SecurityGroupRule } from '../../../../contract/services/vpc/groups.ts';
import { rowId, type Row } from '../../../lib/rows/rows.ts';
import type { WholeSource } from '../../../lib/rows/useWholeRows.ts';
import type { ListWords } from '../list/SideList.tsx';
import { groupsQuery } from '../networkingQueries.ts';
import { called } from '../ports.ts';

export interface GroupRow extends Row {
  scope: string;
  group: SecurityGroup;
  /** Of the groups that its rules name, what they are called. */
  names: ReadonlyMap<string, string>;
}

export const groupJoins = {};

export const groupSource = (scope: string): WholeSource<GroupRow> => ({
  scope,
  read: groupsQuery(scope),
  rows(answer) {
    const groups = answer as SecurityGroup[]; // as the read above answers
    const names = new Map<string, string>(groups.map((group) => [group.id, called(group)]));
    return groups.map((group) => ({ id: rowId(scope, group.id), scope, group, names }));
  },
});

/** `TCP 8080–8099`; every port of a protocol is a star, and everything there is has no words of its own. */
export function trafficOf(rule: SecurityGroupRule): string | undefined {
  const { protocol, port_range_min: first, port_range_max: last } = rule;
  if (!protocol && first === null) return undefined;
  const ports = first === null ? '*' : last === null || last === first ? `${first}` : `${first}–${last}`;
  return `${protocol?.toUpperCase() || '*'} ${ports}`;
}

/** Where the traffic of a rule comes from or goes to: a network, a group by its name; undefined of anywhere. */
export const remoteOf = (
  { remote_ip_prefix, remote_group_id }: SecurityGroupRule,
  names: ReadonlyMap<string, string>,
): string | undefined =>
  remote_group_id ? (names.get(remote_group_id) ?? remote_group_id) : remote_ip_prefix || undefined;

export const rulesOf = ({ group }: Pick<GroupRow, 'group'>, direction: 'ingress' | 'egress') =>
  (group.security_group_rules ?? []).filter((rule) => rule.direction === direction);

/** Rules in words that can be looked for: `TCP 443 0.0.0.0/0`. */
export const ruleWords = (t: ListWords, row: GroupRow, direction: 'ingress' | 'egress'): string =>
  rulesOf(row, direction)
    .map((rule) => [trafficOf(rule) ?? t('everything'), remoteOf(rule, row.names) ?? t('anywhere')].join(' '))
    .join('; ');
