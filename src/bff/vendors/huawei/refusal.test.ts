import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { service, type Operation } from '../../../contract/operation.ts';
import { partial } from '../../../contract/partial.ts';
import { connectToHuawei, openHuawei } from '../../testing/fakeHuawei.ts';
import { sendJson } from '../../testing/upstreamServer.ts';

/** The smallest operation of a service. */
const of = (name: string, ok = [200]): Operation =>
  service(name, 'huawei', {
    ask: { route: 'GET /v1/things', effect: 'write', role: 'viewer', response: z.looseObject({}), ok },
  }).ask;

/** Asks a service that says this, once; text goes out as it is. */
async function hear(
  operation: Operation,
  status: number,
  said: unknown,
  headers: Record<string, string> = {},
) {
  const cloud = await openHuawei({
    [`/${operation.service}${operation.path}`]: (_, response) =>
      typeof said === 'string'
        ? void response.writeHead(status, headers).end(said)
        : sendJson(response, said, status, headers),
  });
  const { connection } = connectToHuawei(cloud.url);
  const outcome: { answer?: unknown; failure?: Record<string, unknown> } = await connection
    .call(operation, {})
    .then(
      ({ value }) => ({ answer: value }),
      (error: unknown) => ({ failure: (error as { body: Record<string, unknown> }).body }),
    );
  return { ...outcome, signIns: cloud.state.signIns.length };
}

const page = '<html><head><title>502 Bad Gateway</title></head></html>';
const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Error><Code>NoSuchUpload</Code><Message>The upload &lt;x&gt; is gone.</Message><Resource>/b/o</Resource>
<RequestId>0001</RequestId><HostId>h1</HostId></Error>`;
const words = (kind: string, code: string, message: string, requestId?: string) => ({
  ...{ kind, code, message },
  upstream: { scope: 'cn-north-4', ...(requestId ? { requestId } : {}) },
});

type Case = [name: string, from: Operation, status: number, said: unknown, expected: object];
const dialects: Case[] = [
  [
    'error_code and error_msg (VPCEP, DDS, the gateway and most others)',
    ...([
      of('vpcep'),
      400,
      { error_code: 'EndPoint.0002', error_msg: 'Invalid.', request_id: 'e1' },
    ] as const),
    words('invalid', 'EndPoint.0002', 'Invalid.', 'e1'),
  ],
  [
    'error_code and error_message (CSE’s management)',
    ...([of('cse'), 404, { error_message: 'No such engine.', error_code: 'SVCSTG.00401116' }] as const),
    words('notFound', 'SVCSTG.00401116', 'No such engine.'),
  ],
  [
    'code and message (VPC v1, elastic IPs)',
    ...([of('vpc'), 400, { code: 'VPC.0101', message: 'Bad vpc_id.' }] as const),
    words('invalid', 'VPC.0101', 'Bad vpc_id.'),
  ],
  [
    'NeutronError (ports)',
    ...([
      of('vpc'),
      409,
      { NeutronError: { type: 'IpAddressInUse', message: 'In use.', detail: 'more' } },
    ] as const),
    {
      ...words('conflict', 'IpAddressInUse', 'In use.'),
      details: [{ path: '', code: 'IpAddressInUse', message: 'more' }],
    },
  ],
  [
    'error with a code of letters (ECS, BMS, IMS)',
    ...([of('ecs'), 400, { error: { code: 'Ecs.0005', message: 'Bad flavor.', details: [] } }] as const),
    words('invalid', 'Ecs.0005', 'Bad flavor.'),
  ],
  [
    'error with the status as a number (IAM’s Keystone)',
    ...([of('iam'), 403, { error: { code: 403, message: 'Not allowed.', title: 'Forbidden' } }] as const),
    words('forbidden', 'Forbidden', 'Not allowed.'),
  ],
  [
    'a fault named by its key (native compute)',
    ...([of('ecs'), 404, { itemNotFound: { message: 'No such flavor.', code: 404 } }] as const),
    words('notFound', 'itemNotFound', 'No such flavor.'),
  ],
  [
    'errorCode of digits (a CSE registry)',
    ...([of('cse'), 400, { errorCode: '400010', errorMessage: 'Exists.', detail: 'other id' }] as const),
    {
      ...words('conflict', '400010', 'Exists.'),
      details: [{ path: '', code: '400010', message: 'other id' }],
    },
  ],
  [
    'result_code (Live)',
    ...([
      of('live'),
      400,
      { result_code: 'LIVE.100011001', result_msg: 'Request parameters is invalid' },
    ] as const),
    words('invalid', 'LIVE.100011001', 'Request parameters is invalid'),
  ],
  ['XML (OBS)', of('obs'), 404, xml, words('notFound', 'NoSuchUpload', 'The upload <x> is gone.', '0001')],
  ['a gateway’s page', of('dds'), 502, page, words('unavailable', 'http502', 'Huawei Cloud answered 502.')],
  ['nothing at all', of('dds'), 503, '', words('unavailable', 'http503', 'Huawei Cloud answered 503.')],
  [
    'plain text',
    of('dds'),
    494,
    'Request header too large',
    words('invalid', 'http494', 'Huawei Cloud answered 494.'),
  ],
  [
    'JSON that is no error',
    of('dds'),
    400,
    { hello: 1 },
    words('invalid', 'http400', 'Huawei Cloud answered 400.'),
  ],
];

describe('a refusal keeps the vendor’s code, words and request id, said as', () => {
  it.each(dialects)('%s', async (_, from, status, said, expected) => {
    expect((await hear(from, status, said)).failure).toMatchObject(expected);
  });

  it.each(['x-request-id', 'X-request-Id', 'x-iam-trace-id', 'x-obs-request-id'])(
    'its id in %s',
    async (name) => {
      const { failure } = await hear(
        of('dds'),
        400,
        { error_code: 'DBS.200001', error_msg: 'No.' },
        { [name]: 'r-9' },
      );
      expect(failure).toMatchObject({ upstream: { status: 400, requestId: 'r-9' } });
    },
  );
});

const said = (error_code: string, error_msg = 'words') => ({ error_code, error_msg });
const traps: Case[] = [
  [
    'ServiceStage’s 401 that means not found',
    of('servicestage'),
    401,
    said('SVCSTG.00100401'),
    { kind: 'notFound' },
  ],
  ['any other 401 with a code nobody knows', of('drs'), 401, said('DRS.M00999'), { kind: 'unavailable' }],
  ['VOD’s 403 for an asset that is not there', of('vod'), 403, said('VOD.10062'), { kind: 'notFound' }],
  ['VOD’s 403 that is about business, not rights', of('vod'), 403, said('VOD.10053'), { kind: 'invalid' }],
  ['a 403 that is about rights', of('dds'), 403, said('DBS.200010'), { kind: 'forbidden' }],
  [
    'a registry’s 400 for a service that is not there',
    ...([of('cse'), 400, { errorCode: '400012', errorMessage: 'no service' }] as const),
    { kind: 'notFound' },
  ],
  [
    'a registry’s 400 for an instance that is not there',
    ...([of('cse'), 400, { errorCode: '400017', errorMessage: 'no instance' }] as const),
    { kind: 'notFound' },
  ],
  [
    'Live’s 400 for a channel that is not there',
    ...([of('live'), 400, { result_code: 'LIVE.103011019', result_msg: 'no channel' }] as const),
    { kind: 'notFound' },
  ],
  [
    'VPCEP’s 400 for a service that is not there',
    of('vpcep'),
    400,
    said('EndPoint.2003'),
    { kind: 'notFound' },
  ],
  [
    'the same in its other spelling',
    of('vpcep'),
    400,
    said('Endpoint.2003'),
    { kind: 'notFound', code: 'Endpoint.2003' },
  ],
  ['VPCEP’s 404', of('vpcep'), 404, said('EndPoint.0005'), { kind: 'notFound' }],
  [
    'VPCEP’s 400 for a service that still has connections',
    of('vpcep'),
    400,
    said('EndPoint.3006'),
    { kind: 'conflict' },
  ],
  ['DRS’s code inside a 200', of('drs'), 200, said('DRS.M05066'), { kind: 'invalid', code: 'DRS.M05066' }],
  [
    'DRS’s code inside a 202',
    of('drs', [202]),
    202,
    said('DRS.M01504'),
    { kind: 'invalid', code: 'DRS.M01504' },
  ],
  [
    'Live’s result inside a 200 that is no success',
    ...([of('live'), 200, { result_code: 'LIVE.100011001', result_msg: 'no' }] as const),
    { kind: 'invalid', code: 'LIVE.100011001' },
  ],
  [
    'SCM’s 500 right after a purchase, which passes',
    of('scm'),
    500,
    said('SCM.0016'),
    { kind: 'unavailable', code: 'SCM.0016' },
  ],
  ['the gateway’s 404 for an API that is not there', of('dds'), 404, said('APIG.0101'), { kind: 'drift' }],
  ['the gateway’s 413', of('dds'), 413, said('APIG.0201'), { kind: 'invalid' }],
  ['the gateway’s 429', of('dds'), 429, said('APIG.0308'), { kind: 'rateLimited' }],
  ['the gateway’s 504', of('dds'), 504, said('APIG.0201'), { kind: 'timeout' }],
];

describe('a refusal means what its service means by it, and the token stays:', () => {
  it.each(traps)('%s', async (_, from, status, body, expected) => {
    const { failure, signIns } = await hear(from, status, body);
    expect(failure).toMatchObject(expected);
    expect(signIns).toBe(1);
  });
});

const tokens: [string, Operation, number, unknown][] = [
  ['APIG.0301', of('dds'), 401, said('APIG.0301')],
  ['APIGW.0301', of('dds'), 401, said('APIGW.0301')],
  ['EndPoint.0003', of('vpcep'), 401, said('EndPoint.0003')],
  ['VPC.0008', of('vpc'), 401, { code: 'VPC.0008', message: 'Invalid token.' }],
  ['DRS.M00100', of('drs'), 401, said('DRS.M00100')],
  [
    'IAM’s own 401',
    of('iam'),
    401,
    { error: { code: 401, message: 'Unauthorized.', title: 'Unauthorized' } },
  ],
  ['its words alone', of('rtc'), 400, said('RTC.00000001', 'The token must be updated')],
];

describe('a refusal that means the token drops it, and a new one is tried once:', () => {
  it.each(tokens)('%s', async (_, from, status, body) => {
    const { failure, signIns } = await hear(from, status, body);
    expect(failure).toMatchObject({ kind: 'unavailable' }); // ours: the person’s session goes on
    expect(signIns).toBe(2);
  });
});

describe('what looks like a refusal and is an answer:', () => {
  it.each([
    ['Live’s success', of('live'), { result_code: 'LIVE.100000000', result_msg: 'SUCCESS' }],
    [
      'a job that failed, told by a read that did not',
      of('ecs'),
      { status: 'FAIL', error_code: 'EVS.2024', fail_reason: 'no room', job_id: 'j1' },
    ],
    [
      'a row’s own errors',
      of('vpcep'),
      { id: 's1', error: [{ error_code: 'EndPoint.1', error_message: 'x' }] },
    ],
  ])('%s', async (_, from, body) => {
    expect((await hear(from, 200, body)).answer).toEqual({});
  });
});

const Item = z.object({
  ...{ id: z.optional(z.string()), serviceId: z.optional(z.string()), domain_name: z.optional(z.string()) },
  ...{ error_code: z.optional(z.string()), error_msg: z.optional(z.string()) },
  ...{ message: z.optional(z.string()), errMessage: z.optional(z.string()) },
});
type Item = z.infer<typeof Item>;
const batches: [name: string, list: string, items: Item[], expected: object][] = [
  [
    'DRS’s results with codes of their own',
    'results',
    [{ id: 'j1' }, { id: 'j2', error_code: 'DRS.M0001', error_msg: 'busy' }],
    { done: ['j1'], failed: [{ id: 'j2', code: 'DRS.M0001', message: 'busy' }] },
  ],
  [
    'VPC’s list of what failed',
    'fail',
    [{ id: 'p1', error_code: 'VPC.2701', error_msg: 'No.' }],
    { done: [], failed: [{ id: 'p1', code: 'VPC.2701', message: 'No.' }] },
  ],
  [
    'SCM’s results with words alone',
    'results',
    [
      { domain_name: 'a.example.com', message: '' },
      { domain_name: 'b.example.com', message: 'No.' },
    ],
    { done: ['a.example.com'], failed: [{ id: 'b.example.com', code: 'failed', message: 'No.' }] },
  ],
  [
    'SCM’s failure_list',
    'failure_list',
    [{ id: 'r1', error_code: 'SCM.0018', error_msg: 'No.' }],
    { done: [], failed: [{ id: 'r1', code: 'SCM.0018', message: 'No.' }] },
  ],
  [
    'a registry’s errMessage',
    'services',
    [
      { serviceId: 's1', errMessage: 'has instances' },
      { serviceId: 's2', errMessage: '' },
    ],
    { done: ['s2'], failed: [{ id: 's1', code: 'failed', message: 'has instances' }] },
  ],
];

describe('failures of some inside a 200 are partial:', () => {
  it.each(batches)('%s', async (_, list, items, expected) => {
    const { ask } = service('dds', 'huawei', {
      ask: {
        ...{ route: 'GET /v1/things', effect: 'write', role: 'operator' },
        response: z.record(z.string(), z.array(Item)),
        refusal: (answer: Record<string, Item[]>) =>
          partial(
            (answer[list] ?? []).map((item) => ({
              id: item.id ?? item.serviceId ?? item.domain_name ?? null,
              code: item.error_code,
              message: item.error_msg ?? item.message ?? item.errMessage,
            })),
          ),
      },
    });
    expect((await hear(ask, 200, { [list]: items })).failure).toMatchObject({
      ...{ kind: 'partial', upstream: { status: 200 } },
      ...expected,
    });
    const done = items.filter((item) => !item.error_code && !item.message && !item.errMessage);
    expect((await hear(ask, 200, { [list]: done })).answer).toEqual({ [list]: done });
  });
});
