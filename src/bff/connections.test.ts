import { describe, expect, it, vi } from 'vitest';
import { connectTo, getVersion, getVms, openTower, password, startVm, quick } from './testing/fakeTower.ts';
import { sendJson, type Answerer } from './testing/upstreamServer.ts';

const list = { body: { first: 20 } };
const start = { body: { where: { id: 'vm-1' } } };
const secrets = [password, 'secret-token', 'key-4711'];

describe('signing in', () => {
  it('happens once for fifty calls at a time, and once more when the token dies under them', async () => {
    const tower = await openTower();
    const { connection } = connectTo(tower.url);
    const fifty = () => Promise.all(Array.from({ length: 50 }, () => connection.call(getVms, list)));
    await fifty();
    expect(tower.state.logins).toBe(1);

    tower.kill();
    const answers = await fifty();
    expect(answers).toHaveLength(50);
    expect(tower.state.logins).toBe(2);
  });

  it('sends the token raw, with our request id, and returns the vendor’s', async () => {
    const tower = await openTower();
    const { connection } = connectTo(`${tower.url}/`);
    const answer = await connection.call(getVms, list, { requestId: 'ours-1' });
    expect(answer).toMatchObject({ value: [], status: 200, drift: 0, requestId: 'r-1' });
    expect(tower.asked.at(-1)).toMatchObject({
      method: 'POST',
      path: '/v2/api/get-vms',
      body: '{"first":20}',
      headers: { authorization: 'secret-token-1', 'x-request-id': 'ours-1' },
    });
  });

  it('repeats a write that was refused for its token, which the vendor did not carry out', async () => {
    const tower = await openTower({
      '/v2/api/start-vm': (_, response) => sendJson(response, [{ task_id: 't1', data: { id: 'vm-1' } }]),
    });
    const { connection } = connectTo(tower.url);
    await connection.call(getVms, list);
    tower.kill();
    const { value } = await connection.call(startVm, start);
    expect(value).toEqual([{ task_id: 't1', data: { id: 'vm-1' } }]);
    expect(tower.asked.filter(({ path }) => path === '/v2/api/start-vm')).toHaveLength(2);
  });

  it('does not try a wrong password again and again', async () => {
    const tower = await openTower();
    const { connection } = connectTo(tower.url, { password: 'wrong-password-1' });
    for (let nth = 0; nth < 20; nth++)
      await expect(connection.call(getVms, list)).rejects.toMatchObject({
        kind: 'unavailable',
        code: 'signInRefused',
        message: 'CloudTower refused the sign-in: wrong password',
      });
    expect(tower.state.logins).toBe(1);
    await connection.health();
    expect(tower.state.logins).toBe(1);
  });

  it('gives up when even a new token is refused, instead of signing in for every call', async () => {
    const tower = await openTower({
      '/v2/api/get-vms': (_, response) => sendJson(response, { message: 'no', status: 401, path: '' }, 401),
    });
    const { connection } = connectTo(tower.url);
    for (let nth = 0; nth < 10; nth++)
      await expect(connection.call(getVms, list)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(tower.state.logins).toBe(2);
  });

  it('takes a 403 for a missing right once a new token changed nothing', async () => {
    const tower = await openTower({
      '/v2/api/start-vm': (_, response) =>
        sendJson(response, { message: 'not your VM', status: 403, path: '', code: 'PERMISSION_DENIED' }, 403),
    });
    const { connection } = connectTo(tower.url);
    for (let nth = 0; nth < 5; nth++)
      await expect(connection.call(startVm, start)).rejects.toMatchObject({
        kind: 'forbidden',
        code: 'PERMISSION_DENIED',
        message: 'not your VM',
      });
    await connection.call(getVms, list);
    expect(tower.state.logins).toBe(2);
  });

  it('sends an API key as it is and never logs in', async () => {
    const tower = await openTower({ '/v2/api/get-vms': (_, response) => sendJson(response, []) });
    const { connection } = connectTo(tower.url, { apiKey: 'key-4711' });
    await expect(connection.call(getVms, list)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(tower.asked[0]!.headers.authorization).toBe('key-4711');
    expect(tower.state.logins).toBe(0);
  });

  it('says that only an API key helps when a password yields no token', async () => {
    const tower = await openTower({
      '/v2/api/login': (_, response) => sendJson(response, { task_id: null, data: { token: null } }),
    });
    const { connection } = connectTo(tower.url);
    await expect(connection.call(getVms, list)).rejects.toMatchObject({ code: 'noToken' });
    await expect(connection.call(getVms, list)).rejects.toMatchObject({ code: 'noToken' });
    expect(tower.asked).toHaveLength(1);
  });

  const strategies = {
    data: {
      authnStrategies: [
        { id: 'oidc-1', type: 'OIDC' },
        { id: 'ldap-1', type: 'LDAP' },
      ],
    },
  };
  it.each([
    ['the id GraphQL names', {}, strategies, { source: 'AUTHN', auth_config_id: 'ldap-1' }],
    ['LDAP itself on an old tower', {}, { errors: [{ message: 'Cannot query field' }] }, { source: 'LDAP' }],
    ['the configured id', { authConfigId: 'mine' }, undefined, { source: 'AUTHN', auth_config_id: 'mine' }],
  ])('as LDAP goes by %s', async (_, more, graphql, expected) => {
    const logins: unknown[] = [];
    const tower = await openTower({
      '/v2/api/login': ({ body }, response) => {
        logins.push(JSON.parse(body));
        sendJson(response, { task_id: null, data: { token: 't' } });
      },
    });
    // The question comes before the sign-in, so without a token.
    const { connection } = connectTo(tower.url, { source: 'LDAP', ...more });
    tower.answerUnsigned('/api', (_asked, response) => sendJson(response, graphql));
    await connection.call(getVms, list).catch(() => undefined);
    expect(logins[0]).toEqual({ username: 'wheelhouse', password, ...expected });
  });
});

describe('an answer that is none', () => {
  const answers = {
    html: ['<!doctype html><h1>hi</h1>', 'drift', 'notJson'],
    empty: ['', 'drift', 'empty'],
    'cut off inside its JSON': ['[{"id":"vm-1"', 'drift', 'notJson'],
    'outside the contract': ['{"vms":[]}', 'drift', 'unknownShape'],
  } as const;
  it.each(Object.entries(answers))('that is %s is one clear failure', async (_, [text, kind, code]) => {
    const tower = await openTower({ '/v2/api/get-vms': (_asked, response) => void response.end(text) });
    const { connection } = connectTo(tower.url);
    await expect(connection.call(getVms, list)).rejects.toMatchObject({
      kind,
      code,
      body: { upstream: { scope: 'hq', status: 200 } },
    });
  });

  it('that ends before its length is cut off', async () => {
    const tower = await openTower({
      '/v2/api/get-vms': (_, response, socket) => {
        response.writeHead(200, { 'content-length': '1000' }).write('[{"id":"vm-1"}', () => socket.destroy());
      },
    });
    const { connection } = connectTo(tower.url);
    await expect(connection.call(getVms, list)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'cutOff',
    });
  });

  it('of 100 MB is cut off without being held', async () => {
    let sent = 0;
    let isCut = false;
    const tower = await openTower({
      '/v2/api/get-vms': (_, response, socket) => {
        socket.once('close', () => (isCut = true));
        const chunk = Buffer.alloc(1 << 20, ' ');
        const more = () => {
          if (socket.destroyed || sent >= 100) return response.end();
          sent++;
          response.write(chunk, more);
        };
        more();
      },
    });
    const { connection } = connectTo(tower.url);
    await expect(connection.call(getVms, list)).rejects.toMatchObject({ kind: 'drift', code: 'tooLarge' });
    await vi.waitFor(() => expect(isCut).toBe(true));
    expect(sent).toBeLessThan(100);
  });

  it('that points elsewhere is not followed', async () => {
    const tower = await openTower({
      '/v2/api/get-vms': (_, response) =>
        void response.writeHead(302, { location: '/v2/api/get-version' }).end(),
    });
    const { connection } = connectTo(tower.url);
    await expect(connection.call(getVms, list)).rejects.toMatchObject({ kind: 'drift', code: 'redirected' });
    expect(tower.asked.filter(({ path }) => path === '/v2/api/get-version')).toHaveLength(0);
  });

  it('in time is a timeout', async () => {
    const tower = await openTower({ '/v2/api/get-vms': () => undefined });
    const { connection } = connectTo(tower.url, {}, { ...quick, total: 50 });
    await expect(connection.call(getVms, list)).rejects.toMatchObject({ kind: 'timeout', code: 'timedOut' });
  });

  it('because nobody is there is unavailable', async () => {
    const { connection } = connectTo('http://127.0.0.1:1');
    await expect(connection.call(getVms, list)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'unreachable',
    });
  });

  it('but a gateway’s page keeps its status', async () => {
    const tower = await openTower({
      '/v2/api/start-vm': (_, response) => void response.writeHead(502).end('<html>Bad Gateway</html>'),
    });
    const { connection } = connectTo(tower.url);
    await expect(connection.call(startVm, start)).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'http502',
    });
  });
});

describe('repeating', () => {
  const closeOnce = (answer: unknown) => {
    let calls = 0;
    const answerer: Answerer = (_, response, socket) => {
      if (++calls === 1) socket.destroy();
      else sendJson(response, answer);
    };
    return { answerer, count: () => calls };
  };

  it('a read whose kept connection was closed', async () => {
    const once = closeOnce([]);
    const tower = await openTower({ '/v2/api/get-vms': once.answerer });
    const { connection } = connectTo(tower.url);
    expect((await connection.call(getVms, list)).value).toEqual([]);
    expect(once.count()).toBe(2);
  });

  it('never a write', async () => {
    const once = closeOnce([{ task_id: 't', data: { id: 'vm-1' } }]);
    const tower = await openTower({ '/v2/api/start-vm': once.answerer });
    const { connection } = connectTo(tower.url);
    await expect(connection.call(startVm, start)).rejects.toMatchObject({ code: 'connectionClosed' });
    expect(once.count()).toBe(1);
  });

  it.each([429, 502, 503, 504])('a read that was answered %i, and no write', async (status) => {
    let reads = 0;
    let writes = 0;
    const tower = await openTower({
      '/v2/api/get-vms': (_, response) =>
        ++reads < 3 ? sendJson(response, {}, status) : sendJson(response, []),
      '/v2/api/start-vm': (_, response) => {
        writes++;
        sendJson(response, {}, status);
      },
    });
    const { connection } = connectTo(tower.url);
    await connection.call(getVms, list);
    expect(reads).toBe(3);
    await expect(connection.call(startVm, start)).rejects.toMatchObject({ code: `http${status}` });
    expect(writes).toBe(1);
  });

  it('waits as long as Retry-After says, and tells of it where it says too much', async () => {
    const times: number[] = [];
    let wait = '1';
    const tower = await openTower({
      '/v2/api/get-vms': (_, response) => {
        times.push(performance.now());
        if (times.length === 2) return sendJson(response, []);
        return sendJson(response, { message: 'slow down', status: 429, path: '' }, 429, {
          'retry-after': wait,
        });
      },
    });
    const { connection } = connectTo(tower.url);
    await connection.call(getVms, list);
    expect(times[1]! - times[0]!).toBeGreaterThan(900);
    wait = '120';
    await expect(connection.call(getVms, list)).rejects.toMatchObject({
      kind: 'rateLimited',
      message: 'slow down',
      body: { retryAfter: 120 },
    });
    expect(times).toHaveLength(3);
  });
});

describe('a refusal', () => {
  it('keeps the vendor’s words and names what is locked, without the stack', async () => {
    const locked = {
      ...{ path: '/start-vm', status: 400, code: 'ResourceLocked', message: 'Resource [VM-vm-1] locked' },
      ...{ props: { locked_resources: [{ type: 'VM', id: 'vm-1' }] }, stack: 'Error at /srv/tower.js' },
    };
    const tower = await openTower({
      '/v2/api/start-vm': (_, response) => sendJson(response, locked, 400, { 'x-tower-request-id': 'r-7' }),
    });
    const { connection, lines } = connectTo(tower.url);
    const failure = await connection.call(startVm, start).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      body: {
        kind: 'conflict',
        code: 'ResourceLocked',
        message: 'Resource [VM-vm-1] locked',
        upstream: { scope: 'hq', status: 400, requestId: 'r-7' },
        details: [{ path: 'vm-1', code: 'VM', message: 'VM vm-1 is locked.' }],
      },
    });
    expect(JSON.stringify(failure) + lines.join('')).not.toContain('tower.js');
  });

  it.each([
    [400, 'invalid'],
    [404, 'notFound'],
    [500, 'unavailable'],
  ])('of status %i is %s', async (status, kind) => {
    const tower = await openTower({
      '/v2/api/start-vm': (_, response) => sendJson(response, { message: 'no', status, path: '' }, status),
    });
    const { connection } = connectTo(tower.url);
    await expect(connection.call(startVm, start)).rejects.toMatchObject({ kind, message: 'no' });
  });

  it('may hide in an empty list', async () => {
    const tower = await openTower();
    const { connection } = connectTo(tower.url);
    await expect(connection.call(startVm, start)).rejects.toMatchObject({
      kind: 'notFound',
      code: 'VM_NOT_FOUND',
    });
  });
});

describe('secrets', () => {
  it('stay out of the log and out of every failure, even when the vendor says them', async () => {
    const tower = await openTower({
      '/v2/api/get-vms': ({ headers }, response) =>
        sendJson(
          response,
          { message: `${headers.authorization} and ${password}`, status: 400, path: '' },
          400,
        ),
    });
    const { connection, lines } = connectTo(tower.url);
    const failure = await connection.call(getVms, list).catch((error: unknown) => error);
    expect(failure).toMatchObject({ message: '••• and •••' });
    const wrong = connectTo(tower.url, { password: 'another-secret' });
    const refused = await wrong.connection.call(getVms, list).catch((error: unknown) => error);
    const health = await wrong.connection.health();
    const said = [...lines, ...wrong.lines, JSON.stringify([failure, refused, health])].join('\n');
    for (const secret of [...secrets, 'another-secret']) expect(said).not.toContain(secret);
  });

  it('that are empty hide nothing', async () => {
    const tower = await openTower({
      '/v2/api/get-version': (_, response) =>
        sendJson(response, { message: 'words', status: 400, path: '' }, 400),
    });
    const { connection } = connectTo(tower.url, { apiKey: 'key-4711', password: '' });
    await expect(connection.call(getVersion, {})).rejects.toMatchObject({ message: 'words' });
  });
});

describe('health', () => {
  it('tells version and sign-in, and asks once for many', async () => {
    const tower = await openTower();
    const { connection } = connectTo(tower.url);
    const seen = await Promise.all([connection.health(), connection.health(), connection.health()]);
    const well = { reachable: true, signedIn: true, version: '4.8.0', lastError: null, tokenExpiry: null };
    expect(seen[0]).toMatchObject(well);
    expect(seen[0].checkedAt).toBeGreaterThan(0);
    await connection.health();
    expect(tower.asked).toHaveLength(2);
  });

  it('says what is wrong in words', async () => {
    const tower = await openTower();
    const refused = connectTo(tower.url, { password: 'not-the-one' });
    await expect(refused.connection.health()).resolves.toMatchObject({
      ...{ reachable: true, signedIn: false, version: '4.8.0' },
      lastError: 'CloudTower refused the sign-in: wrong password',
    });
    const down = connectTo('http://127.0.0.1:1');
    await expect(down.connection.health()).resolves.toMatchObject({
      ...{ reachable: false, signedIn: false, version: null, lastError: 'The upstream cannot be reached.' },
    });
  });
});
