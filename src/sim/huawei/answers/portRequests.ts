import { isObject } from '../../json.ts';
import type { Pair } from '../entities.ts';
import { rangeOf } from '../net.ts';
import { neutronRefusal } from '../refusal.ts';

// What Neutron takes of a port, and what it refuses.

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const owners = ['', 'neutron:VIP_PORT'];
const creatable = [
  ...[
    'network_id',
    'device_owner',
    'name',
    'fixed_ips',
    'admin_state_up',
    'security_groups',
    'binding:profile',
  ],
  ...['allowed_address_pairs', 'extra_dhcp_opts', 'binding:vnic_type', 'port_security_enabled'],
];
const changeable = creatable.filter(
  (field) => !['network_id', 'device_owner', 'fixed_ips', 'admin_state_up'].includes(field),
);
const mostPairs = 10;

export const invalidInput = (why: string) =>
  neutronRefusal(400, 'InvalidInput', `Invalid input for operation: ${why}.`);

function portIn(body: unknown, allowed: readonly string[]): Record<string, unknown> {
  const port = isObject(body) ? body['port'] : undefined;
  if (!isObject(port)) throw neutronRefusal(400, 'HTTPBadRequest', "Unable to find 'port' in request body.");
  const unknown = Object.keys(port).filter((field) => !creatable.includes(field));
  if (unknown.length > 0)
    throw neutronRefusal(400, 'HTTPBadRequest', `Unrecognized attribute(s) '${unknown.join(', ')}'.`);
  const fixed = Object.keys(port).find((field) => !allowed.includes(field));
  if (fixed) throw neutronRefusal(400, 'HTTPBadRequest', `Cannot update read-only attribute ${fixed}.`);
  return port;
}

interface NewPort {
  network_id: string;
  device_owner: string;
  name: string;
  ip_address: string | undefined;
  subnet_id: string | undefined;
}

export function readNewPort(body: unknown): NewPort {
  const port = portIn(body, creatable);
  const { network_id, device_owner = '', name = '', fixed_ips = [] } = port;
  if (typeof network_id !== 'string')
    throw neutronRefusal(
      400,
      'HTTPBadRequest',
      "Failed to parse request. Required attribute 'network_id' not specified.",
    );
  if (!uuid.test(network_id)) throw invalidInput(`'${network_id}' is not a valid UUID`);
  if (!owners.includes(device_owner as string))
    throw invalidInput(`device_owner '${String(device_owner)}' is not allowed`);
  if (!Array.isArray(fixed_ips) || fixed_ips.length > 1) throw invalidInput('only one fixed IP is allowed');
  const { ip_address, subnet_id } = isObject(fixed_ips[0]) ? fixed_ips[0] : {};
  if (ip_address !== undefined && (typeof ip_address !== 'string' || rangeOf(ip_address) === undefined))
    throw invalidInput(`${JSON.stringify(ip_address)} is not a valid IP address`);
  if (subnet_id !== undefined && typeof subnet_id !== 'string')
    throw invalidInput(`${JSON.stringify(subnet_id)} is not a valid UUID`);
  return {
    ...{ network_id, device_owner: device_owner as string, name: nameIn(name) },
    ...{ ip_address, subnet_id },
  };
}

export function readPortChange(body: unknown): { name?: string; pairs?: Pair[] } {
  const port = portIn(body, changeable);
  if (Object.keys(port).length === 0) throw invalidInput('at least one attribute is needed');
  const { name, allowed_address_pairs: pairs } = port;
  return {
    ...(name === undefined ? {} : { name: nameIn(name) }),
    ...(pairs === undefined ? {} : { pairs: pairsIn(pairs) }),
  };
}

function nameIn(name: unknown): string {
  if (typeof name !== 'string' || name.length > 255)
    throw invalidInput(`'${String(name)}' is not a valid name`);
  return name;
}

function pairsIn(pairs: unknown): Pair[] {
  if (!Array.isArray(pairs)) throw invalidInput('allowed_address_pairs is not a list');
  if (pairs.length > mostPairs)
    throw neutronRefusal(
      400,
      'AddressPairExhausted',
      `The number of allowed address pair exceeds the maximum ${mostPairs}.`,
    );
  const told = new Set<string>();
  return pairs.map((pair: unknown): Pair => {
    const { ip_address: ip, mac_address: mac, ...more } = isObject(pair) ? pair : {};
    if (typeof ip !== 'string' || rangeOf(ip) === undefined || Object.keys(more).length > 0)
      throw invalidInput('AllowedAddressPair must contain ip_address');
    if (ip === '0.0.0.0/0') throw invalidInput('ip_address 0.0.0.0/0 is not allowed');
    if (mac !== undefined && (typeof mac !== 'string' || !/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/.test(mac)))
      throw invalidInput(`${JSON.stringify(mac)} is not a valid MAC address`);
    const key = `${ip} ${mac}`;
    if (told.has(key))
      throw neutronRefusal(
        400,
        'DuplicateAddressPairInRequest',
        `Request contains duplicate address pair: ${ip}.`,
      );
    told.add(key);
    return mac === undefined ? { ip_address: ip } : { ip_address: ip, mac_address: mac };
  });
}
