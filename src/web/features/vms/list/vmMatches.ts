import type * as z from 'zod/mini';
import type { VmStatus, VmToolsStatus, VmWhere } from '../../../../contract/services/tower/vms.ts';
import { beginningsOf, parseNetwork } from '../../../lib/networks.ts';
import { spellings } from '../spellings.ts';

// What one term of a search asks CloudTower for: alternatives, of which one must hold.

export type Group = NonNullable<VmWhere['AND']>[number];
export type Match = NonNullable<Group['AND']>[number];

/** What each key takes; without values of its own, a part of a name. */
export const vmKeys = {
  state: ['running', 'stopped', 'suspended', 'unknown'],
  cluster: [],
  host: [],
  label: [],
  tools: ['running', 'stopped', 'missing', 'restricted'],
  os: ['linux', 'windows'],
  is: ['busy', 'system'],
  in: ['bin'],
  scope: [],
  name: [],
  ip: [],
  mac: [],
} as const satisfies Record<string, readonly string[]>;
export type VmKey = keyof typeof vmKeys;
export const isKey = (key: string): key is VmKey => Object.hasOwn(vmKeys, key);

const isPartOfAddress = (text: string) => /^[0-9a-f.:]+$/i.test(text);
const isPartOfMac = (text: string) => /^[0-9a-f]{2}(:[0-9a-f]{2}){1,5}:?$/i.test(text);
const isId = (text: string) => /^[A-Za-z0-9_-]{20,64}$/.test(text);

/** Exactly the VMs with an address in a network, asked with nothing but text: the count stays the server's own. */
function inNetwork(text: string): Match[] | undefined {
  const network = parseNetwork(text);
  if (!network) return undefined;
  return beginningsOf(network).flatMap((beginning): Match[] => {
    if (beginning === '') return [{ ips_contains: '.' }];
    // `ips` is one comma-separated string, and 10.0.4.2 also begins 10.0.4.21.
    if (beginning.endsWith('.')) return [{ ips_starts_with: beginning }, { ips_contains: `,${beginning}` }];
    return [
      { ips: beginning },
      { ips_starts_with: `${beginning},` },
      { ips_contains: `,${beginning},` },
      { ips_ends_with: `,${beginning}` },
    ];
  });
}

export const word = (text: string): Match[] => inNetwork(text) ?? anywhere(text);

export function anywhere(text: string): Match[] {
  return [
    ...spellings(text).flatMap((spelling) => [
      { name_contains: spelling },
      { hostname_contains: spelling },
      { description_contains: spelling },
    ]),
    ...(isPartOfAddress(text) ? [{ ips_contains: text.toLowerCase() }] : []),
    ...(isPartOfMac(text) ? [{ vm_nics_some: { mac_address_contains: text.toLowerCase() } }] : []),
    ...(isId(text) ? [{ id: text }, { local_id: text.toLowerCase() }] : []),
  ];
}

const states: Record<string, VmStatus> = {
  running: 'RUNNING',
  stopped: 'STOPPED',
  suspended: 'SUSPENDED',
  unknown: 'UNKNOWN',
};
const tools: Record<string, z.infer<typeof VmToolsStatus>> = {
  running: 'RUNNING',
  stopped: 'NOT_RUNNING',
  missing: 'NOT_INSTALLED',
  restricted: 'RESTRICTION',
};
const systems: Record<string, 'LINUX' | 'WINDOWS'> = { linux: 'LINUX', windows: 'WINDOWS' };

/** `running,stopped`; undefined when one of them is none. */
function each<T>(value: string, known: Record<string, T>): T[] | undefined {
  const names = value.toLowerCase().split(',').filter(Boolean);
  const found = names.flatMap((name) => (Object.hasOwn(known, name) ? [known[name] as T] : []));
  return found.length > 0 && found.length === names.length ? found : undefined;
}

function label(text: string): Match[] {
  const [key = '', value] = text.split(/=(.*)/s);
  if (key && value) return [{ labels_some: { key, value } }];
  return spellings(key || text).flatMap((spelling) => [
    { labels_some: { key_contains: spelling } },
    ...(value === undefined ? [{ labels_some: { value_contains: spelling } }] : []),
  ]);
}

/** The alternatives that a key asks for; undefined when it does not take this value. */
export function alternatives(key: VmKey, value: string): Match[] | undefined {
  const named = (make: (spelling: string) => Match) => spellings(value).map(make);
  switch (key) {
    case 'state': {
      const status_in = each(value, states);
      return status_in && [{ status_in }];
    }
    case 'tools': {
      const vm_tools_status_in = each(value, tools);
      return vm_tools_status_in && [{ vm_tools_status_in }];
    }
    case 'os': {
      const guest_os_type_in = each(value, systems);
      return guest_os_type_in && [{ guest_os_type_in }];
    }
    case 'cluster':
      return named((name_contains) => ({ cluster: { name_contains } }));
    case 'host':
      return named((name_contains) => ({ host: { name_contains } }));
    case 'name':
      return named((name_contains) => ({ name_contains }));
    case 'label':
      return label(value);
    case 'ip':
      return (
        inNetwork(value) ?? (isPartOfAddress(value) ? [{ ips_contains: value.toLowerCase() }] : undefined)
      );
    case 'mac':
      return [{ vm_nics_some: { mac_address_contains: value.toLowerCase() } }];
    case 'is':
      return value.toLowerCase() === 'busy' ? [{ entityAsyncStatus_not: null }] : undefined;
    default:
      return undefined;
  }
}
