import { describe, expect, it } from 'vitest';
import { iam } from '../../../contract/services/iam.ts';
import {
  connectToHuawei,
  domainId,
  keys,
  listPorts,
  listThings,
  openHuawei,
  password,
  projectId,
  removePort,
} from '../../testing/fakeHuawei.ts';
import { sendJson } from '../../testing/upstreamServer.ts';

const thing = { body: { name: '虚拟 IP (a+b)' } };

describe('signing in by password', () => {
  it('takes a token of the region’s project and fills in its id', async () => {
    const cloud = await openHuawei();
    const { connection } = connectToHuawei(cloud.url);
    const answer = await connection.call(listThings, thing, { requestId: 'ours-1' });
    expect(answer).toMatchObject({ value: { ports: [{ id: 'port-1' }] }, requestId: 'r-1' });
    expect(cloud.asked).toHaveLength(2);
    const [signIn, call] = cloud.asked;
    expect(signIn).toMatchObject({ method: 'POST', path: '/iam/v3/auth/tokens?nocatalog=true' });
    expect(JSON.parse(signIn!.body)).toEqual({
      auth: {
        identity: {
          methods: ['password'],
          password: { user: { name: 'ops', password, domain: { name: 'example' } } },
        },
        scope: { project: { name: 'cn-north-4' } },
      },
    });
    expect(call).toMatchObject({
      ...{ method: 'POST', path: `/vpc/v1/${projectId}/things`, body: JSON.stringify(thing.body) },
      headers: { 'x-auth-token': 'secret-token-1', 'x-request-id': 'ours-1' },
    });
  });

  it('takes a token of the account for the services of the account, and keeps both', async () => {
    const cloud = await openHuawei();
    const { connection } = connectToHuawei(cloud.url);
    for (let nth = 0; nth < 3; nth++) {
      await connection.call(listPorts, {});
      await connection.call(iam.listProjects, {});
    }
    expect(cloud.state.signIns).toEqual(['project', 'domain']);
  });

  it('happens once for fifty calls at a time, and once more when the token dies under them', async () => {
    const cloud = await openHuawei();
    const { connection } = connectToHuawei(cloud.url);
    const fifty = () => Promise.all(Array.from({ length: 50 }, () => connection.call(listPorts, {})));
    await fifty();
    expect(cloud.state.signIns).toHaveLength(1);
    cloud.kill();
    expect(await fifty()).toHaveLength(50);
    expect(cloud.state.signIns).toHaveLength(2);
  });

  it('is renewed before the token ends, by one flight', async () => {
    const cloud = await openHuawei();
    cloud.state.lifetime = 30_000; // within the last minute of its life from the start
    const { connection } = connectToHuawei(cloud.url);
    await connection.call(listPorts, {});
    cloud.state.lifetime = 24 * 3600_000;
    await Promise.all([1, 2, 3].map(() => connection.call(listPorts, {})));
    await connection.call(listPorts, {});
    expect(cloud.state.signIns).toHaveLength(2);
  });

  it('reckons the token’s end by the vendor’s clock', async () => {
    const cloud = await openHuawei();
    Object.assign(cloud.state, { lifetime: 3600_000, ahead: -2 * 3600_000 }); // by ours it ended an hour ago
    const { connection } = connectToHuawei(cloud.url);
    await connection.call(listPorts, {});
    await connection.call(listPorts, {});
    expect(cloud.state.signIns).toHaveLength(1);
  });

  it('a token that expires in the middle of a walk over pages costs no row', async () => {
    const cloud = await openHuawei({
      '/vpc/v2.0/ports': ({ path }, response) => {
        const after = new URL(path, 'http://x').searchParams.get('marker');
        sendJson(response, { ports: [{ id: after === null ? 'port-1' : `${after}+` }] });
      },
    });
    const { connection } = connectToHuawei(cloud.url);
    const first = (await connection.call(listPorts, {})).value.ports![0]!.id;
    cloud.kill();
    const second = await connection.call(listPorts, { query: { marker: first } });
    expect(second.value.ports).toEqual([{ id: 'port-1+' }]);
    expect(cloud.state.signIns).toHaveLength(2);
  });

  it.each([
    [
      'a wrong password',
      { auth: { account: 'example', username: 'ops', password: 'not-the-one' } },
      'The username or password is wrong.',
    ],
    [
      'a wrong project',
      { auth: { account: 'example', username: 'ops', password, project: 'cn-south-9' } },
      'Could not find project: cn-south-9.',
    ],
  ])('%s is refused in the vendor’s words, and not tried again and again', async (_, more, words) => {
    const cloud = await openHuawei();
    const { connection } = connectToHuawei(cloud.url, more);
    for (let nth = 0; nth < 10; nth++)
      await expect(connection.call(listPorts, {})).rejects.toMatchObject({
        ...{ kind: 'unavailable', code: 'signInRefused' },
        message: `Huawei Cloud refused the sign-in: ${words}`,
        body: { upstream: { requestId: 'trace-1' } },
      });
    expect(cloud.state.signIns).toHaveLength(1);
  });

  it('a locked user is told from a wrong password, and left alone', async () => {
    const cloud = await openHuawei();
    cloud.state.isLocked = true;
    const { connection } = connectToHuawei(cloud.url);
    for (let nth = 0; nth < 10; nth++)
      await expect(connection.call(listPorts, {})).rejects.toMatchObject({
        code: 'signInRefused',
        message: 'Huawei Cloud refused the sign-in: The account is locked.',
      });
    expect(cloud.state.signIns).toHaveLength(1);
  });

  it('an answer without the header that holds the token is no sign-in', async () => {
    const cloud = await openHuawei();
    const token = { expires_at: '2030-01-01T00:00:00.000000Z', user: null };
    cloud.answer('/iam/v3/auth/tokens', (_, response) => sendJson(response, { token }, 201));
    const { connection } = connectToHuawei(cloud.url);
    await expect(connection.call(listPorts, {})).rejects.toMatchObject({ code: 'noToken' });
  });

  it('a token of 30 KB fits', async () => {
    const cloud = await openHuawei();
    const token = { expires_at: null, user: null, project: { id: projectId, name: 'cn-north-4' } };
    const long = 'x'.repeat(30 * 1024);
    cloud.answer('/iam/v3/auth/tokens', (_, response) =>
      sendJson(response, { token }, 201, { 'x-subject-token': long }),
    );
    await connectToHuawei(cloud.url)
      .connection.call(listPorts, {})
      .catch(() => undefined); // the gateway of this test knows no such token
    expect(cloud.asked.at(-1)!.headers['x-auth-token']).toBe(long);
  });

  it('a token of a project that is not named is none to work with', async () => {
    const cloud = await openHuawei();
    const token = { expires_at: '2030-01-01T00:00:00.000000Z', user: null };
    const headers = { 'x-subject-token': 'secret-token-9' };
    cloud.answer('/iam/v3/auth/tokens', (_, response) => sendJson(response, { token }, 201, headers));
    const { connection } = connectToHuawei(cloud.url);
    await expect(connection.call(listThings, thing)).rejects.toMatchObject({
      kind: 'drift',
      code: 'noProject',
    });
  });
});

describe('signing by keys', () => {
  it('signs the very bytes sent, with the ids it is told', async () => {
    const cloud = await openHuawei();
    const auth = { ...keys, projectId: 'p-told', domainId };
    const { connection } = connectToHuawei(cloud.url, { auth });
    await connection.call(listThings, thing);
    await connection.call(listPorts, { query: { name: ['b c', 'a+b', '*~'] } });
    await connection.call(removePort, { params: { port_id: 'a:b' } }).catch(() => undefined);
    await connection.call(iam.listProjects, {});
    expect(cloud.asked.map(({ headers }) => [headers['x-project-id'], headers['x-domain-id']])).toEqual([
      ['p-told', undefined],
      ['p-told', undefined],
      ['p-told', undefined],
      [undefined, domainId],
    ]);
    expect(cloud.asked[0]!.path).toBe('/vpc/v1/p-told/things');
    expect(cloud.asked[0]!.headers.authorization).toMatch(
      /^SDK-HMAC-SHA256 Access=AKIDOFTESTS, SignedHeaders=content-type;host;x-project-id;x-sdk-date, Signature=[0-9a-f]{64}$/,
    );
  });

  it('finds the project by the region’s name, and the account, where they are not told', async () => {
    const cloud = await openHuawei();
    const { connection } = connectToHuawei(cloud.url, { auth: keys });
    await connection.call(listThings, thing);
    await connection.call(iam.listProjects, {});
    expect(cloud.asked.map(({ path }) => path)).toEqual([
      '/iam/v3/projects?name=cn-north-4',
      `/vpc/v1/${projectId}/things`,
      '/iam/v3/auth/domains',
      '/iam/v3/projects',
    ]);
    expect(cloud.asked[3]!.headers['x-domain-id']).toBe(domainId);
  });

  it('says so when there is no project of that name', async () => {
    const cloud = await openHuawei({
      '/iam/v3/projects': (_, response) => sendJson(response, { projects: [] }),
    });
    const { connection } = connectToHuawei(cloud.url, { auth: keys });
    for (let nth = 0; nth < 5; nth++)
      await expect(connection.call(listPorts, {})).rejects.toMatchObject({
        code: 'signInMissing',
        message: 'These keys reach no project named cn-north-4.',
      });
    expect(cloud.asked).toHaveLength(1);
  });

  it.each([
    ['the ids are told', { projectId, domainId }],
    ['the project has to be found', {}],
  ])('signs by the vendor’s clock once a refusal has told it, where %s', async (_, ids) => {
    const cloud = await openHuawei();
    cloud.state.ahead = 40 * 60_000; // signatures are taken within 15 minutes
    const { connection } = connectToHuawei(cloud.url, { auth: { ...keys, ...ids } });
    expect((await connection.call(listThings, thing)).value.ports).toHaveLength(1);
    const before = cloud.asked.length;
    await connection.call(listThings, thing);
    expect(cloud.asked).toHaveLength(before + 1);
  });

  it('a wrong secret key is refused in the vendor’s words, and given up', async () => {
    const cloud = await openHuawei();
    const auth = { ...keys, secretKey: 'another-secret', projectId, domainId };
    const { connection } = connectToHuawei(cloud.url, { auth });
    for (let nth = 0; nth < 5; nth++)
      await expect(connection.call(listPorts, {})).rejects.toMatchObject({
        ...{ kind: 'unavailable', code: 'APIG.0301' },
        message: 'Incorrect IAM authentication information: verify aksk signature fail',
      });
    expect(cloud.asked).toHaveLength(2);
  });
});

it.each([
  ['a password and its token', {}, [password, 'secret-token']],
  ['a secret key', { auth: keys }, [keys.secretKey]],
])(
  '%s: out of the log and out of every failure, even when the vendor says them',
  async (_, more, secrets) => {
    const cloud = await openHuawei({
      '/vpc/v2.0/ports': ({ headers }, response) =>
        sendJson(
          response,
          { code: 'VPC.0101', message: `${String(headers['x-auth-token'])}, ${secrets[0]}` },
          400,
        ),
    });
    const { connection, lines } = connectToHuawei(cloud.url, more);
    const failure = await connection.call(listPorts, {}).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'VPC.0101', message: expect.stringMatching(/•••$/) as string });
    const said = [...lines, JSON.stringify(failure)].join('\n');
    for (const secret of secrets) expect(said).not.toContain(secret);
  },
);
