import type { SecurityGroup, SecurityGroupRule } from '../../../../contract/services/vpc/groups.ts';
import { rowId, type Row } from '../../../lib/rows/rows.ts';
import type { WholeSource } from '../../../lib/rows/useWholeRows.ts';
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

/** `TCP 8080–8099`; what does not narrow is a star. */
export function trafficOf({
  protocol,
  port_range_min: first,
  port_range_max: last,
}: SecurityGroupRule): string {
  const ports = first === null ? '*' : last === null || last === first ? `${first}` : `${first}–${last}`;
  return `${protocol?.toUpperCase() || '*'} ${ports}`;
}

/** Where the traffic of a rule comes from or goes to: a network, a group by its name, or anywhere. */
export const remoteOf = (
  { remote_ip_prefix, remote_group_id }: SecurityGroupRule,
  names: ReadonlyMap<string, string>,
): string => (remote_group_id ? (names.get(remote_group_id) ?? remote_group_id) : remote_ip_prefix || '*');

export const rulesOf = ({ group }: Pick<GroupRow, 'group'>, direction: 'ingress' | 'egress') =>
  (group.security_group_rules ?? []).filter((rule) => rule.direction === direction);

/** Rules in words that can be looked for: `TCP 443 *`. */
export const ruleWords = (row: GroupRow, direction: 'ingress' | 'egress'): string =>
  rulesOf(row, direction)
    .map((rule) => `${trafficOf(rule)} ${remoteOf(rule, row.names)}`)
    .join('; ');
