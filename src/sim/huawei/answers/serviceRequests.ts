import { isObject } from '../../json.ts';
import type { EndpointService, Mapping, Tag } from '../entities.ts';
import { endpointRefusal } from '../refusal.ts';

// What VPCEP takes of an endpoint service, and the code it refuses each thing with.

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const invalid = (what: string) => endpointRefusal(400, '0002', `Invalid parameter: ${what}.`);
const known = [
  ...[
    'port_id',
    'service_name',
    'vpc_id',
    'approval_enabled',
    'service_type',
    'server_type',
    'ports',
    'tcp_proxy',
  ],
  ...['tags', 'description', 'pool_id', 'ip', 'ip_version', 'snat_network_id'],
];
const changeable = ['approval_enabled', 'service_name', 'ports', 'port_id', 'tcp_proxy', 'description', 'ip'];
const mostTags = 20; // the newer limit, which the page of 2024 does not know yet

function fieldsOf(body: unknown, allowed: readonly string[]): Record<string, unknown> {
  if (!isObject(body)) throw invalid('the request body');
  const unknown = Object.keys(body).find((field) => !allowed.includes(field));
  if (unknown) throw invalid(unknown);
  return body;
}

export function readNewService(body: unknown) {
  const fields = fieldsOf(body, known);
  const { vpc_id, server_type, service_type = 'interface', tags = [] } = fields;
  if (typeof vpc_id !== 'string' || !uuid.test(vpc_id))
    throw endpointRefusal(400, '2001', 'The VPC does not exist.');
  if (!['LB', 'VM', 'VIP', 'BMS'].includes(server_type as string))
    throw endpointRefusal(400, '3021', 'Invalid server_type.');
  if (service_type !== 'interface') throw invalid('service_type');
  return {
    ...{
      vpcId: vpc_id,
      serverType: server_type as string,
      tags: tagsIn(tags),
      portId: portIn(fields['port_id']),
    },
    ports: mappingsIn(fields['ports']),
    name: nameIn(fields['service_name'] ?? ''),
    approval: truthIn(fields['approval_enabled'] ?? true),
    tcpProxy: proxyIn(fields['tcp_proxy'] ?? 'close'),
  };
}

export function readChange(body: unknown): Partial<EndpointService> {
  const fields = fieldsOf(body, changeable);
  if (Object.keys(fields).length === 0) throw invalid('nothing to change');
  if (fields['port_id'] !== undefined && fields['ip'] !== undefined)
    throw endpointRefusal(400, '3052', 'port_id and ip cannot be changed together.');
  const { description } = fields;
  if (
    description !== undefined &&
    (typeof description !== 'string' || description.length > 128 || /[<>]/.test(description))
  )
    throw invalid('description');
  const given = <T>(field: string, read: (value: unknown) => T, to: keyof EndpointService) =>
    fields[field] === undefined ? {} : { [to]: read(fields[field]) };
  return {
    ...given('service_name', nameIn, 'name'),
    ...given('ports', mappingsIn, 'ports'),
    ...given('port_id', portIn, 'portId'),
    ...given('approval_enabled', truthIn, 'approval'),
    ...given('tcp_proxy', proxyIn, 'tcpProxy'),
    ...given('description', String, 'description'),
  };
}

function portIn(id: unknown): string {
  if (typeof id !== 'string' || !uuid.test(id)) throw endpointRefusal(400, '3003', 'Invalid port_id.');
  return id;
}

function nameIn(name: unknown): string {
  if (typeof name !== 'string' || !/^[A-Za-z0-9_-]{0,16}$/.test(name))
    throw endpointRefusal(400, '3076', 'Invalid endpoint service name.');
  return name;
}

function truthIn(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalid('approval_enabled');
  return value;
}

function proxyIn(value: unknown): string {
  if (!['close', 'toa_open', 'proxy_open', 'open', 'proxy_vni'].includes(value as string))
    throw invalid('tcp_proxy');
  return value as string;
}

function mappingsIn(rows: unknown): Mapping[] {
  if (!Array.isArray(rows) || rows.length === 0) throw invalid('ports');
  if (rows.length > 200) throw endpointRefusal(400, '3074', 'The number of ports exceeds 200.');
  const isPort = (port: unknown) =>
    Number.isInteger(port) && (port as number) >= 1 && (port as number) <= 65_535;
  const mappings = rows.map((row: unknown): Mapping => {
    const { client_port, server_port, protocol = 'TCP' } = isObject(row) ? row : {};
    if (!isPort(client_port) || !isPort(server_port)) throw invalid('ports');
    if (protocol !== 'TCP') throw endpointRefusal(400, '3075', 'Invalid port protocol.');
    return { client_port: client_port as number, server_port: server_port as number, protocol };
  });
  if (new Set(mappings.map((mapping) => JSON.stringify(mapping))).size < mappings.length)
    throw invalid('ports are repeated');
  return mappings;
}

export function tagsIn(rows: unknown): Tag[] {
  if (!Array.isArray(rows)) throw invalid('tags');
  if (rows.length > mostTags)
    throw endpointRefusal(400, '3069', 'The number of tags exceeds the upper limit.');
  const tags = rows.map((row: unknown): Tag => {
    const { key, value = '' } = isObject(row) ? row : {};
    if (typeof key !== 'string' || typeof value !== 'string') throw invalid('tags');
    const length = (text: string) => Array.from(text).length;
    if (key === '' || length(key) > 128) throw endpointRefusal(400, '3072', 'Invalid tag key length.');
    if (length(value) > 255) throw endpointRefusal(400, '3073', 'Invalid tag value length.');
    if (/[=*<>\\,|/]/.test(key + value) || key !== key.trim() || value !== value.trim())
      throw endpointRefusal(400, '3068', 'A tag contains invalid characters.');
    return { key, value };
  });
  if (new Set(tags.map(({ key }) => key)).size < tags.length)
    throw endpointRefusal(400, '3067', 'Duplicate tag key.');
  return tags;
}
