import { expect, it } from 'vitest';
import type { EndpointService } from '../../../../contract/services/vpcep/services.ts';
import { takenMappings } from './newServiceRules.ts';

const t = ((key: string, { service }: { service: string }) => `${key} ${service}`) as never;
const other = (more: Partial<EndpointService>) =>
  ({
    ...{ id: 's-1', service_name: 'cn-north-4.orders.s-1', port_id: 'p-1', status: 'available' },
    ports: [{ client_port: 443, server_port: 8443, protocol: 'TCP' }],
    ...more,
  }) as EndpointService;
const rows = [
  { client_port: 1, server_port: 8080, protocol: 'TCP' },
  { client_port: 2, server_port: 8443, protocol: 'TCP' },
];
const said = { 'ports.1.server_port': 'mappingTaken orders' };

it.each<[string, Partial<EndpointService>, object]>([
  ['a server port that another service on the same port has', {}, said],
  [
    '… whose answer leaves the protocol out',
    { ports: [{ client_port: 1, server_port: 8443, protocol: null }] },
    said,
  ],
  ['… while that service is still being created', { status: 'creating' }, said],
  ['nothing where the other is being deleted', { status: 'deleting' }, {}],
  ['nothing where the other is on another port', { port_id: 'p-2' }, {}],
  [
    'nothing where the other uses other server ports',
    { ports: [{ client_port: 8443, server_port: 443, protocol: 'TCP' }] },
    {},
  ],
  ['nothing where the other has no mappings that are known', { ports: null }, {}],
])('takenMappings tells %s', (_, more, told) => {
  expect(takenMappings(t, rows, 'p-1', [other(more)])).toEqual(told);
});

it('takenMappings takes a server port that is not typed yet for nobody’s', () => {
  expect(takenMappings(t, [{ server_port: '', protocol: 'TCP' }], 'p-1', [other({})])).toEqual({});
});
