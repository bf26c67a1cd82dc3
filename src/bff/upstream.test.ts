import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ConfigError } from './configText.ts';
import { certificate } from './testing/certificate.ts';
import { connectTo, getVersion, getVms, openTower, quick } from './testing/fakeTower.ts';
import { dialTls } from './tls.ts';

const pin = new X509Certificate(certificate).fingerprint256;
const otherPin = pin.replace(/^../, (first) => (first === '00' ? '11' : '00'));

describe('a certificate', () => {
  const caFile = join(mkdtempSync(join(tmpdir(), 'wheelhouse-')), 'ca.pem');
  writeFileSync(caFile, certificate);

  it.each([
    ['of a CA of one’s own', { ca: caFile }],
    ['that is the pinned one', { fingerprint256: pin }],
    [
      'that is the pinned one, written without colons',
      { fingerprint256: pin.replaceAll(':', '').toLowerCase() },
    ],
    ['of anybody, where that is asked for', { insecure: true }],
  ])('%s is taken', async (_, tls) => {
    const tower = await openTower({}, { isTls: true });
    const { connection } = connectTo(tower.url, { tls });
    expect((await connection.call(getVms, { body: {} })).value).toEqual([]);
  });

  it.each([
    ['nobody vouches for', {}, 'certificateNotTrusted'],
    ['other than the pinned one', { fingerprint256: otherPin }, 'certificateNotPinned'],
    [
      'other than the pinned one, even where any would do',
      { fingerprint256: otherPin, insecure: true },
      'certificateNotPinned',
    ],
    [
      'other than the pinned one, even of a known CA',
      { fingerprint256: otherPin, ca: caFile },
      'certificateNotPinned',
    ],
  ])('%s is refused before anything is said', async (_, tls, code) => {
    const tower = await openTower({}, { isTls: true });
    const { connection } = connectTo(tower.url, { tls });
    await expect(connection.call(getVms, { body: {} })).rejects.toMatchObject({ kind: 'unavailable', code });
    expect(tower.asked).toEqual([]);
  });

  it('is looked at in the same way where sockets are dialled', async () => {
    const tower = await openTower({}, { isTls: true });
    const dial = (fingerprint256: string) =>
      new Promise<string>((resolve) => {
        const socket = dialTls({ host: '127.0.0.1', port: tower.port }, { fingerprint256 });
        socket.write('GET /secret HTTP/1.1\r\nhost: x\r\n\r\n'); // queued until the handshake is over
        socket
          .once('data', () => resolve('answered'))
          .once('error', (error: Error) => resolve(error.message));
        onTestFinished(() => void socket.destroy());
      });
    expect(await dial(otherPin)).toBe('the certificate is not the pinned one');
    expect(tower.asked).toEqual([]);
    expect(await dial(pin)).toBe('answered');
  });
});

/** A proxy that tunnels to wherever it is asked, and remembers it. */
async function openProxy(status = 200) {
  const tunnels: { to: string | undefined; account: string | undefined }[] = [];
  const proxy = createServer().on('connect', (request, client: Socket) => {
    tunnels.push({ to: request.url, account: request.headers['proxy-authorization'] });
    if (status !== 200) return void client.end(`HTTP/1.1 ${status} No\r\n\r\n`);
    const [host, port] = request.url!.split(':');
    const far = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      far.pipe(client).pipe(far);
    });
    for (const socket of [far, client]) socket.on('error', () => undefined);
    onTestFinished(() => void far.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void proxy.close());
  return { url: `127.0.0.1:${(proxy.address() as AddressInfo).port}`, tunnels };
}

describe('a CA file', () => {
  it.each([
    ['is missing', '/nowhere/ca.pem'],
    ['holds no certificate', import.meta.filename],
  ])('that %s stops the start with its name', (_, ca) => {
    expect(() => connectTo('https://tower.example.com', { tls: { ca } })).toThrow(
      `tls.ca: ${ca} cannot be read`,
    );
    const console = { route: 'direct', hosts: ['10.0.0.0/8'], direct: { tls: { ca } } };
    expect(() => connectTo('https://tower.example.com', { console })).toThrow(ConfigError);
  });
});

describe('a proxy', () => {
  it.each([false, true])(
    'carries calls (TLS to the vendor: %s), with the pin still looked at',
    async (isTls) => {
      const tower = await openTower({}, { isTls });
      const proxy = await openProxy();
      const settings = { proxy: `http://joe:p%40ss@${proxy.url}`, tls: { fingerprint256: pin } };
      await connectTo(tower.url, settings).connection.call(getVms, { body: {} });
      expect(proxy.tunnels[0]).toEqual({
        to: `127.0.0.1:${tower.port}`,
        account: `Basic ${Buffer.from('joe:p@ss').toString('base64')}`,
      });
      if (!isTls) return;
      const strange = connectTo(tower.url, { ...settings, tls: { fingerprint256: otherPin } }).connection;
      await expect(strange.call(getVms, { body: {} })).rejects.toMatchObject({
        code: 'certificateNotPinned',
      });
    },
  );

  it('that refuses is named as the one who did', async () => {
    const proxy = await openProxy(407);
    const { connection } = connectTo('http://10.255.255.1', { proxy: `http://${proxy.url}` });
    await expect(connection.call(getVersion, {})).rejects.toMatchObject({ code: 'proxyRefused' });
  });
});

describe('waiting', () => {
  it('ends when nothing comes for a while, with or without headers', async () => {
    const tower = await openTower({
      '/v2/api/get-version': (_, response) => void response.writeHead(200).write('"4.'),
    });
    const { connection } = connectTo(tower.url, {}, { ...quick, total: 60 });
    await expect(connection.call(getVersion, {})).rejects.toMatchObject({
      kind: 'timeout',
      code: 'timedOut',
    });
  });

  it('ends when the caller goes away, and so does the request', async () => {
    let isCut = false;
    const tower = await openTower({
      '/v2/api/get-version': (_, response) => void response.once('close', () => (isCut = true)),
    });
    const { connection } = connectTo(tower.url);
    const gone = new AbortController();
    const call = connection.call(getVersion, {}, { signal: gone.signal });
    await vi.waitFor(() => expect(tower.asked).toHaveLength(1));
    gone.abort();
    await expect(call).rejects.toMatchObject({ code: 'callerGone' });
    await vi.waitFor(() => expect(isCut).toBe(true));
  });

  it('is not begun for a caller who is already gone', async () => {
    const tower = await openTower();
    const { connection } = connectTo(tower.url);
    const call = connection.call(getVersion, {}, { signal: AbortSignal.abort() });
    await expect(call).rejects.toMatchObject({ code: 'callerGone' });
    expect(tower.asked).toEqual([]);
  });
});
