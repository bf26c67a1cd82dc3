import { createHash, createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SimulatedCloud } from './server.ts';
import { authOf, ofDomain, ofProject, openCloud, send, signIn } from './testing.ts';

let cloud: SimulatedCloud;
beforeEach(async () => (cloud = await openCloud()));
afterEach(() => cloud.close());

const tokens = '/iam/v3/auth/tokens';
const ports = '/vpc/v2.0/ports?limit=1';

describe('IAM', () => {
  it('gives a token of a project in a header, and says until when it is good', async () => {
    const { status, headers, body } = await send(cloud, 'POST', tokens, authOf(ofProject));
    expect(status).toBe(201);
    expect(headers.get('x-subject-token')!.length).toBeGreaterThan(1000);
    expect(JSON.stringify(body)).not.toContain(headers.get('x-subject-token'));
    expect(body).toMatchObject({
      token: {
        project: { id: cloud.projectId, name: 'cn-north-4' },
        expires_at: expect.stringMatching(/T\d\d:\d\d:\d\d\.\d{6}Z$/) as string,
      },
    });
  });

  it.each([
    ['a wrong password', authOf(ofProject, 'wrong'), 401, 'Unauthorized'],
    ['a project that is not there', authOf({ project: { name: 'mars-1' } }), 404, 'Not Found'],
    ['no method of signing in', { auth: { scope: ofProject } }, 400, 'Bad Request'],
  ])('refuses %s in Keystone’s words', async (_what, body, status, title) => {
    const answer = await send(cloud, 'POST', tokens, body);
    expect(answer).toMatchObject({ status, body: { error: { code: status, title } } });
    expect(answer.headers.get('x-subject-token')).toBeNull();
  });

  it('locks a user after five wrong passwords, the right one then included', async () => {
    for (let miss = 0; miss < 5; miss += 1) await send(cloud, 'POST', tokens, authOf(ofProject, 'wrong'));
    const answer = await send(cloud, 'POST', tokens, authOf(ofProject));
    expect(answer).toMatchObject({ status: 403, body: { error: { message: 'The account is locked.' } } });
  });

  it('lists projects to a token of the account, and to no other', async () => {
    const asAccount = await signIn(cloud, ofDomain);
    expect(await asAccount('GET', '/iam/v3/projects?name=cn-north-4')).toMatchObject({
      body: { projects: [{ id: cloud.projectId }] },
    });
    const asProject = await signIn(cloud);
    expect((await asProject('GET', '/iam/v3/projects')).status).toBe(401);
    expect((await asAccount('GET', ports)).status).toBe(401);
  });
});

describe('a token', () => {
  it.each([
    ['none', {}],
    ['a forged one', { 'x-auth-token': 'MIIforged' }],
  ])('%s opens nothing', async (_what, headers: Record<string, string>) => {
    const answer = await send(cloud, 'GET', ports, undefined, headers);
    expect(answer).toMatchObject({ status: 401, body: { error_code: 'APIG.0301' } });
  });

  it('ends', async () => {
    cloud.faults.set({ tokenMinutes: 0.001 });
    const ask = await signIn(cloud);
    await expect
      .poll(async () => (await ask('GET', ports)).body)
      .toMatchObject({ error_msg: expect.stringContaining('The token must be updated') as string });
  });

  it('opens its own project alone', async () => {
    const ask = await signIn(cloud);
    expect((await ask('GET', `/vpc/v1/${cloud.projectId}/vpcs`)).status).toBe(200);
    expect(await ask('GET', '/vpc/v1/0605768a3300d5762f8ac01c2cb7ed6b/vpcs')).toMatchObject({
      status: 403,
      body: { error_code: 'APIG.0302' },
    });
  });
});

describe('a signature', () => {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const stamp = (ms: number) => new Date(ms).toISOString().replace(/[-:]|\.\d+/g, '');

  /** As the vendor's page has it, by hand. */
  function sign(
    query: string,
    { date = stamp(Date.now()), secret = cloud.keys.secretKey, access = cloud.keys.accessKey } = {},
  ) {
    const names = 'host;x-project-id;x-sdk-date';
    const host = new URL(cloud.url).host;
    const canonical = [
      ...['GET', '/vpc/v2.0/ports/', query, `host:${host}`, `x-project-id:${cloud.projectId}`],
      ...[`x-sdk-date:${date}`, '', names, hash('')],
    ].join('\n');
    const signature = createHmac('sha256', secret)
      .update(`SDK-HMAC-SHA256\n${date}\n${hash(canonical)}`)
      .digest('hex');
    return {
      'x-sdk-date': date,
      'x-project-id': cloud.projectId,
      authorization: `SDK-HMAC-SHA256 Access=${access}, SignedHeaders=${names}, Signature=${signature}`,
    };
  }
  const list = (headers: Record<string, string>, query = 'limit=1') =>
    send(cloud, 'GET', `/vpc/v2.0/ports?${query}`, undefined, headers);

  it('opens what a token opens', async () => {
    expect((await list(sign('limit=1'))).status).toBe(200);
  });

  it('knows the vendor’s own vector', async () => {
    const { readClaim } = await import('./signature.ts');
    const claim = readClaim({
      method: 'GET',
      url: '/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs?limit=2&marker=13551d6b-755d-4757-b956-536f674975c0',
      headers: {
        'content-type': 'application/json',
        host: 'service.region.example.com',
        'x-sdk-date': '20191115T033655Z',
        authorization:
          'SDK-HMAC-SHA256 Access=QTWAOYTTINDUT2QVKYUC, SignedHeaders=content-type;host;x-sdk-date, Signature=7be6668032f70418fcc22abc52071e57aff61b84a1d2381bb430d6870f4f6ebe',
      },
      body: Buffer.alloc(0),
    });
    expect(claim?.isSignedBy('MFyfvK41ba2giqM7Uio6PznpdUKGpownRZlmVmHc')).toBe(true);
    expect(claim?.isSignedBy('another')).toBe(false);
  });

  it.each([
    ['of another request', () => list(sign('limit=1'), 'limit=2'), 'verify aksk signature fail'],
    ['by another key', () => list(sign('limit=1', { secret: 'another' })), 'verify aksk signature fail'],
    ['of nobody', () => list(sign('limit=1', { access: 'NOBODY' })), 'AK not exist'],
    [
      'of sixteen minutes ago',
      () => list(sign('limit=1', { date: stamp(Date.now() - 16 * 60_000) })),
      'x-sdk-date expired',
    ],
  ])('%s is refused', async (_what, ask, why) => {
    expect(await ask()).toMatchObject({
      status: 401,
      body: { error_code: 'APIG.0301', error_msg: expect.stringContaining(why) as string },
    });
  });

  it('is refused by a cloud whose clock is twenty minutes ahead, which says what time it has', async () => {
    cloud.faults.set({ skew: 20 * 60_000 });
    const { status, headers } = await list(sign('limit=1'));
    expect(status).toBe(401);
    const ahead = Date.parse(headers.get('date')!) - Date.now();
    expect(ahead).toBeGreaterThan(19 * 60_000);
    expect((await list(sign('limit=1', { date: stamp(Date.now() + ahead) }))).status).toBe(200);
  });
});
