import { expect, it } from 'vitest';
import { everyParameter } from './vpcep.examples.ts';
import { vpcep } from './vpcep.ts';

/** Rule and path of everything wrong, as a form and the BFF read them. */
function wrongWith(change: object) {
  const parsed = vpcep.createEndpointService.body.safeParse({ ...everyParameter, ...change });
  return parsed.error?.issues.map((issue) => {
    const named: unknown = issue.code === 'custom' ? issue.params?.['rule'] : undefined;
    return [issue.path.join('.'), named ?? issue.code] as const;
  });
}
const mapping = { client_port: 80, server_port: 8080, protocol: 'TCP' };
const tag = (key: string, value = '') => ({ key, value });

it.each<[string, object, string, string]>([
  ['a name too long', { service_name: 'a'.repeat(17) }, 'service_name', 'too_big'],
  ['a name with a dot', { service_name: 'a.b' }, 'service_name', 'characters'],
  [
    'the third mapping a repetition',
    { ports: [mapping, { ...mapping, client_port: 81 }, mapping] },
    'ports.2',
    'duplicateMapping',
  ],
  ['no mapping', { ports: [] }, 'ports', 'too_small'],
  ['a port too high', { ports: [{ ...mapping, server_port: 65_536 }] }, 'ports.0.server_port', 'too_big'],
  ['another protocol', { ports: [{ ...mapping, protocol: 'UDP' }] }, 'ports.0.protocol', 'invalid_value'],
  ['the second key a repetition', { tags: [tag('a'), tag('a')] }, 'tags.1', 'duplicateKey'],
  ['no key', { tags: [tag('')] }, 'tags.0.key', 'too_small'],
  ['a key too long', { tags: [tag('😀'.repeat(37))] }, 'tags.0.key', 'too_big'],
  ['characters that a value may not have', { tags: [tag('a', 'x|y')] }, 'tags.0.value', 'characters'],
  ['a space at the end of a value', { tags: [tag('a', 'x ')] }, 'tags.0.value', 'edgeSpace'],
  ['no such back end', { server_type: 'OBS' }, 'server_type', 'invalid_value'],
])('%s is told from everything else by its path and its rule', (_why, change, path, name) => {
  expect(wrongWith(change)).toEqual([[path, name]]);
});

it.each<[string, object]>([
  ['a name of 16 characters', { service_name: 'abc_DEF-12345678' }],
  ['an empty name', { service_name: '' }],
  [
    '200 mappings',
    { ports: Array.from({ length: 200 }, (_, index) => ({ ...mapping, client_port: index + 1 })) },
  ],
  ['the lowest and the highest port', { ports: [{ ...mapping, client_port: 1, server_port: 65_535 }] }],
  ['a mapping that says no protocol', { ports: [{ client_port: 80, server_port: 8080 }] }],
  ['a key of 36 characters, a value of 43', { tags: [tag('键'.repeat(36), '😀'.repeat(43))] }],
  ['ten tags', { tags: Array.from({ length: 10 }, (_, index) => tag(`k${index}`)) }],
  ...['close', 'toa_open', 'proxy_open', 'open', 'proxy_vni'].map((tcp_proxy): [string, object] => [
    `tcp_proxy ${tcp_proxy}`,
    { tcp_proxy },
  ]),
  ...['LB', 'VM', 'VIP', 'BMS'].map((server_type): [string, object] => [
    `server_type ${server_type}`,
    { server_type },
  ]),
])('%s is right', (_what, change) => {
  expect(wrongWith(change)).toBeUndefined();
});

it.each([
  ['creating', 'running'],
  ['available', 'done'],
  ['failed', 'failed'],
] as const)('a service that is %s is a job that is %s', (status, phase) => {
  const { job } = vpcep.createEndpointService;
  expect(job.state({ status, error: undefined } as never)).toMatchObject({ phase });
});

it('a service that failed says why, in whichever shape', () => {
  const { job } = vpcep.createEndpointService;
  const failed = { status: 'failed', error: [{ code: 'EndPoint.3008', message: 'Port not found.' }] };
  expect(job.state(failed as never).message).toBe('Port not found.');
  expect(job.state({ ...failed, error: [{ error_code: 'EndPoint.3008' }] } as never).message).toBe(
    'EndPoint.3008',
  );
});
