import { describe, expect, it } from 'vitest';
import { vncVectors } from '../../contract/services/tower.examples.ts';
import { TowerScope } from '../scopeConfig.ts';
import { connectTo, openTower } from '../testing/fakeTower.ts';
import { sendJson, type Answerer } from '../testing/upstreamServer.ts';
import { mayDial } from './consoleHosts.ts';
import { addressOf, vncAddress } from './cloudtowerConsole.ts';
import { fromUrls } from './cloudtowerVnc.ts';

const { vnc } = vncVectors.answer.data;
const scope = (url: string, console: object = {}) =>
  TowerScope.parse({ vendor: 'cloudtower', url, apiKey: 'key', console, tls: { insecure: true } });
const direct = (more: object = {}) =>
  scope('https://192.168.5.1', { route: 'direct', hosts: ['192.168.5.0/24'], ...more });

describe('the vendor’s page', () => {
  it('has its forwarded address to the letter', () => {
    const target = addressOf(scope(`https://${vncVectors.tower}`), vnc);
    expect(target.url.href).toBe(vncVectors.forwarded);
    expect(target.tls).toEqual({ insecure: true });
  });

  it('has its direct address to the letter', () => {
    expect(addressOf(direct(), vnc).url.href).toBe(vncVectors.direct);
  });
});

describe('a forwarded address', () => {
  it.each([
    ['http://tower.example.com', 'ws://tower.example.com/websockify/'],
    ['https://tower.example.com:8443/', 'wss://tower.example.com:8443/websockify/'],
    ['https://gate.example.com/towers/hq', 'wss://gate.example.com/towers/hq/websockify/'],
    ['https://[fd00::1]:8443', 'wss://[fd00::1]:8443/websockify/'],
  ])('of %s keeps its scheme, port and base path', (url, expected) => {
    const { href, search } = addressOf(scope(url), vnc).url;
    expect(href.slice(0, -search.length)).toBe(expected);
  });

  it('encodes the token once, so that the far end reads what CloudTower wrote', () => {
    const token = 'U2FsdGVkX1+a/b+c==';
    const { url } = addressOf(scope('https://tower.example.com'), { ...vnc, token });
    expect(url.search).toContain('token=U2FsdGVkX1%2Ba%2Fb%2Bc%3D%3D&');
    expect(url.searchParams.get('token')).toBe(token);
  });

  it('offers a subprotocol only when one is configured', () => {
    expect(addressOf(scope('https://t.example.com'), vnc)).not.toHaveProperty('subprotocol');
    expect(addressOf(scope('https://t.example.com', { subprotocol: 'binary' }), vnc).subprotocol).toBe(
      'binary',
    );
  });
});

describe('a direct address', () => {
  it('takes scheme, port and trust from the configuration', () => {
    const target = addressOf(direct({ direct: { scheme: 'ws', port: 8080, tls: { ca: 'x.pem' } } }), vnc);
    expect(target.url.origin).toBe('ws://192.168.5.2:8080');
    expect(target.tls).toEqual({ ca: 'x.pem' });
  });

  it('may be of IPv6', () => {
    const target = addressOf(direct({ hosts: ['fd00::/8'] }), {
      ...vnc,
      cluster_ip: 'fd00::2',
      host_ip: 'fd00::4',
    });
    expect(target.url.href).toContain('wss://[fd00::2]/websockify/?');
    expect(target.url.searchParams.get('host')).toBe('fd00::4');
  });

  it('is refused without configured hosts, and outside of them', () => {
    for (const hosts of [[], ['10.0.0.0/8'], ['192.168.5.3']])
      expect(() => addressOf(direct({ hosts }), vnc)).toThrow(
        expect.objectContaining({ kind: 'forbidden', code: 'consoleHost' }),
      );
  });
});

describe('a vendor’s value', () => {
  it.each([
    ['vm_uuid', '../../etc'],
    ['vm_uuid', '0&host=1.2.3.4'],
    ['vm_uuid', null],
    ['host_ip', 'node-4.example.com'],
    ['host_ip', '192.168.5.4&token=x'],
    ['host_ip', '0x7f.1'],
    ['host_ip', ''],
    ['cluster_ip', 'evil.example.com'],
    ['cluster_ip', '192.168.5.2@evil.example.com'],
    ['cluster_ip', '192.168.5.2/x'],
    ['cluster_ip', 'fe80::1%eth0'],
    ['cluster_ip', '3232236802'],
    ['raw_token', 'a'.repeat(31)],
    ['raw_token', 'g'.repeat(32)],
  ])('%s of %j is refused', (field, value) => {
    expect(() => addressOf(direct(), { ...vnc, [field]: value })).toThrow(
      expect.objectContaining({ kind: 'drift', code: 'vncMalformed' }),
    );
  });

  it.each([null, '', 'a b', 'a&host=x', '\n'])('token of %j is refused', (token) => {
    expect(() => addressOf(scope('https://t.example.com'), { ...vnc, token })).toThrow(
      expect.objectContaining({ kind: 'drift' }),
    );
  });
});

describe('where consoles may be dialled', () => {
  it.each([
    ['10.20.3.4', '10.20.0.0/16'],
    ['10.20.3.4', '10.20.3.4'],
    ['127.0.0.1', '127.0.0.1'],
    ['127.0.0.9', '127.0.0.0/8'],
    ['169.254.7.7', '169.254.0.0/16'],
    ['169.254.169.254', '169.254.169.254'],
    ['::1', '::1/128'],
    ['::ffff:10.0.0.1', '::ffff:10.0.0.0/104'],
  ])('%s by %s', (address, host) => {
    expect(mayDial(address, [host])).toBe(true);
  });

  it.each([
    ['10.21.0.1', '10.20.0.0/16'],
    ['127.0.0.1', '0.0.0.0/0'],
    ['127.0.0.1', '::/0'],
    ['169.254.7.7', '0.0.0.0/0'],
    ['169.254.169.254', '169.254.0.0/16'],
    ['100.100.100.200', '100.64.0.0/10'],
    ['0.0.0.0', '0.0.0.0/0'],
    ['255.255.255.255', '0.0.0.0/0'],
    ['224.0.0.1', '0.0.0.0/0'],
    ['::1', '::/0'],
    ['::', '::/0'],
    ['fe80::1', '::/0'],
    ['ff02::1', '::/0'],
    ['::ffff:127.0.0.1', '::/0'],
    ['::ffff:10.20.0.1', '10.20.0.0/16'],
    ['64:ff9b::7f00:1', '::/0'],
    ['2002:7f00:1::', '::/0'],
    ['fd00:ec2::254', 'fd00::/8'],
    ['10.20.3.4', 'tower.example.com'],
    ['10.20.3.4', '10.20.0.0/99'],
    ['10.20.3.4', ''],
    ['localhost', '127.0.0.1'],
    ['0127.0.0.1', '127.0.0.0/8'],
    ['127.1', '127.0.0.0/8'],
  ])('not %s by %j', (address, host) => {
    expect(mayDial(address, [host])).toBe(false);
  });
});

describe('asking for an address', () => {
  const vm = (status: string): Answerer => {
    return (_, response) => sendJson(response, [{ id: 'vm-1', status }]);
  };
  const graphql =
    (answer: unknown, status = 200): Answerer =>
    (_, response) =>
      sendJson(response, answer, status);
  const no = { data: null, errors: [{ message: 'vm is not running', code: 500 }] };

  it('asks GraphQL as the vendor’s page does, with a fresh token every time', async () => {
    const tower = await openTower({ '/api': graphql(vncVectors.answer), '/v2/api/get-vms': vm('RUNNING') });
    const { connection } = connectTo(tower.url);
    const target = await vncAddress(connection, 'vm-1');
    expect(target.url.host).toBe(new URL(tower.url).host);
    const asked = () => tower.asked.filter(({ path }) => path === '/api');
    expect(JSON.parse(asked()[0]!.body)).toEqual({
      operationName: 'vnc',
      variables: { input: { vm: { id: 'vm-1' } } },
      query:
        'query vnc($input: VncInput!) { vnc(input: $input) { vm_uuid host_ip cluster_ip raw_token token } }',
    });
    await vncAddress(connection, 'vm-1');
    expect(asked()).toHaveLength(2);
  });

  it.each([
    ['a VM that is off', no, vm('STOPPED'), { kind: 'conflict', code: 'VM_NOT_RUNNING' }],
    [
      'an answer for a VM that is off',
      vncVectors.answer,
      vm('STOPPED'),
      { kind: 'conflict', code: 'VM_NOT_RUNNING' },
    ],
    ['a VM that sleeps', no, vm('SUSPENDED'), { kind: 'conflict', code: 'VM_NOT_RUNNING' }],
    ['a VM that is not there', no, graphql([]), { kind: 'notFound', code: 'VM_NOT_FOUND' }],
    [
      'a refusal in the vendor’s words',
      no,
      vm('RUNNING'),
      { kind: 'invalid', message: 'vm is not running', code: '500' },
    ],
    [
      'null without a reason',
      { data: { vnc: null } },
      vm('RUNNING'),
      { kind: 'notFound', code: 'NO_CONSOLE' },
    ],
    ['data null without a reason', { data: null }, vm('RUNNING'), { kind: 'notFound', code: 'NO_CONSOLE' }],
  ])('says so for %s', async (_, answer, vms, failure) => {
    const tower = await openTower({ '/api': graphql(answer), '/v2/api/get-vms': vms });
    const { connection } = connectTo(tower.url);
    await expect(vncAddress(connection, 'vm-1')).rejects.toMatchObject(failure);
  });

  it('takes a right that is missing for forbidden, once a new token changed nothing', async () => {
    const denied = { data: null, errors: [{ message: 'no', extensions: { code: 'PERMISSION_DENIED' } }] };
    const tower = await openTower({ '/api': graphql(denied), '/v2/api/get-vms': vm('RUNNING') });
    const { connection } = connectTo(tower.url);
    await expect(vncAddress(connection, 'vm-1')).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'PERMISSION_DENIED',
    });
  });

  it('signs in again when GraphQL says under 200 that the token is dead', async () => {
    let isDead = true;
    const tower = await openTower({
      '/api': (_, response) => {
        const dead = { data: null, errors: [{ message: 'token', code: 'LOAD_TOKEN_FAILED' }] };
        sendJson(response, isDead ? dead : vncVectors.answer);
        isDead = false;
      },
      '/v2/api/get-vms': vm('RUNNING'),
    });
    const { connection } = connectTo(tower.url);
    expect((await vncAddress(connection, 'vm-1')).url.pathname).toBe('/websockify/');
    expect(tower.state.logins).toBe(2);
  });

  it('falls back to REST where GraphQL does not know vnc', async () => {
    const unknown = { errors: [{ message: 'Cannot query field "vnc" on type "Query".' }] };
    const rest = { redirect: vncVectors.forwarded, direct: vncVectors.direct, cluster_ip: '192.168.5.2' };
    const tower = await openTower({
      '/api': graphql(unknown, 400),
      '/v2/api/get-vms': vm('RUNNING'),
      '/v2/api/get-vm-vnc-info': graphql(rest),
    });
    const { connection } = connectTo(tower.url);
    const { url } = await vncAddress(connection, 'vm-1');
    expect(url.search).toBe(new URL(vncVectors.forwarded).search);
    expect(url.host).toBe(new URL(tower.url).host);
  });

  it('reads REST’s addresses whole, as paths, and with a token that was left unescaped', () => {
    const base = 'https://tower.example.com';
    expect(
      fromUrls(
        { redirect: vncVectors.forwarded, direct: vncVectors.direct, cluster_ip: '192.168.5.2' },
        base,
      ),
    ).toEqual(vnc);
    const path = { redirect: '/websockify/?token=a+b/c==&uuid=u&host=h', direct: null, cluster_ip: null };
    expect(fromUrls(path, base)).toMatchObject({
      token: 'a+b/c==',
      vm_uuid: 'u',
      host_ip: 'h',
      raw_token: null,
    });
    expect(fromUrls({ redirect: null, direct: null, cluster_ip: null }, base).token).toBeNull();
  });
});
