import { createRandom } from '../random.ts';
import type { GroupRule, SecurityGroup } from './entities.ts';
import { groups } from './inventory.ts';

/** The security groups, each with what it lets in, and out everything, as the vendor makes a new one. */
export function seedGroups(ids: readonly string[], seed: number): SecurityGroup[] {
  // Of its own, so that more rules change nothing else of a region.
  const random = createRandom(seed);
  const idOf = (name: string) => ids[groups.findIndex((group) => group.name === name)] ?? null;
  return groups.map(({ name, description, lets }, place) => {
    const rule = (direction: GroupRule['direction'], more: Partial<GroupRule> = {}): GroupRule => ({
      ...{ id: random.uuid(), direction, ethertype: 'IPv4', protocol: null },
      ...{ port_range_min: null, port_range_max: null, remote_ip_prefix: null, remote_group_id: null },
      ...more,
    });
    const inside = lets.map(({ protocol, ports: [first, last] = [null, null], from }) =>
      rule('ingress', {
        ...{ protocol, port_range_min: first, port_range_max: last },
        ...(from.includes('/') ? { remote_ip_prefix: from } : { remote_group_id: idOf(from) }),
      }),
    );
    const outside = [rule('egress'), rule('egress', { ethertype: 'IPv6' })];
    return { id: ids[place]!, name, description, rules: [...inside, ...outside] };
  });
}
