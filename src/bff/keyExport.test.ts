import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import { startCloud } from '../sim/huawei/server.ts';
import { createLog } from './log.ts';
import { openStore } from './store/store.ts';
import { openBff, password, testConfig } from './testing/client.ts';

async function open(name: 'ada' | 'olga' = 'ada') {
  const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-'));
  const cloud = await startCloud({ seed: 1 });
  const store = await openStore(`file:${join(folder, 'a.db')}`);
  const lines: string[] = [];
  const grants = [
    { group: 'admins', role: 'admin' },
    { group: 'operators', role: 'operator' },
  ];
  const scopes = { 'cn-north-4': { vendor: 'huawei', ...cloud.scope } };
  const log = createLog({ write: (line) => void lines.push(line) });
  log.level = 'trace';
  const bff = await openBff(store, { config: testConfig({ grants, scopes }), log });
  onTestFinished(async () => {
    await bff.close();
    await store.close();
    await cloud.close();
    rmSync(folder, { recursive: true });
  });
  await bff.accounts.add({ name: 'olga', password, groups: ['operators'] });
  const page = bff.browser();
  await page.signIn(name);
  const [certificate] = cloud.world.certificates.values();
  const path = `/api/cn-north-4/scm/v3/scm/certificates/${certificate!.id}/export`;
  const trail = () => store.db.selectFrom('audit').selectAll().orderBy('seq').execute();
  return { cloud, page, path, certificate: certificate!, trail, lines };
}
const reason = 'moves to the new load balancer';

it('an administrator who says why gets one file, which nobody keeps', async () => {
  const { page, path, certificate, trail, lines, cloud } = await open();
  const { status, headers, text } = await page.ask('POST', path, { body: { reason } });
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'content-type': 'application/x-pem-file',
    'content-disposition': `attachment; filename="${certificate.id}.pem"`,
  });
  const [key = '', own = '', issuer = ''] = text.split(/(?=-----BEGIN)/);
  const leaf = new X509Certificate(own);
  expect(leaf.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(leaf.checkIssued(new X509Certificate(issuer))).toBe(true);

  const [intent, outcome] = (await trail()).filter(({ action }) => action === 'scm.exportCertificate');
  expect(intent).toMatchObject({ who: 'ada', scope: 'cn-north-4', target: certificate.id, phase: 'intent' });
  expect(JSON.parse(intent!.facts)).toEqual({ reason });
  expect(outcome).toMatchObject({ phase: 'outcome', outcome: 'done' });
  const kept = JSON.stringify([await trail(), lines, cloud.requests.all()]);
  expect(kept).not.toContain('PRIVATE KEY');
  expect(kept).not.toContain(key.split('\n')[1]);
});

it.each([{}, { reason: '' }, { reason: '  ' }, { reason, format: 'pfx' }])(
  'with %o there is no file, and the vendor is not asked',
  async (body) => {
    const { page, path, cloud } = await open();
    expect(await page.ask('POST', path, { body })).toMatchObject({ status: 422, json: { kind: 'invalid' } });
    expect(cloud.requests.all().some((asked) => asked.path.endsWith('/export'))).toBe(false);
  },
);

it('an operator gets none, and that stands on record', async () => {
  const { page, path, trail } = await open('olga');
  expect(await page.ask('POST', path, { body: { reason } })).toMatchObject({ status: 403 });
  expect((await trail()).at(-1)).toMatchObject({ action: 'scm.exportCertificate', outcome: 'refused' });
});

it('no page of another site gets one, nor who asks without the token of the page', async () => {
  const { page, path } = await open();
  const foreign = { origin: 'https://evil.example.com' };
  expect((await page.ask('POST', path, { body: { reason }, headers: foreign })).status).toBe(403);
  const bare = { 'x-csrf-token': undefined };
  expect((await page.ask('POST', path, { body: { reason }, headers: bare })).status).toBe(403);
  expect((await page.ask('GET', path)).status).toBe(404);
});

it('what the vendor refuses is a refusal, and no file', async () => {
  const { page, path, certificate, trail } = await open();
  certificate.status = 'CHECKING';
  const reply = await page.ask('POST', path, { body: { reason } });
  expect(reply).toMatchObject({ status: 422, json: { kind: 'invalid', code: 'SCM.0061' } });
  expect(reply.headers['content-disposition']).toBeUndefined();
  expect((await trail()).at(-1)).toMatchObject({ phase: 'outcome', outcome: 'refused', code: 'SCM.0061' });
});
