import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../bff/config.ts';
import { connectScopes } from '../../bff/connections.ts';
import type { Connection } from '../../bff/services.ts';
import { certificateStates, scm } from '../../contract/services/scm.ts';
import { certificatesPage } from '../../contract/services/scm.examples.ts';
import type { SimulatedCloud } from './server.ts';
import { issue } from './issue.ts';
import { openCloud, rowsOf, signIn, type Ask } from './testing.ts';

let cloud: SimulatedCloud;
let ask: Ask;
beforeEach(async () => {
  cloud = await openCloud();
  ask = await signIn(cloud);
});
afterEach(() => cloud.close());

const root = '/scm/v3/scm/certificates';
const connect = (): Connection =>
  connectScopes(
    parseConfig({ grants: [], scopes: { 'cn-north-4': { vendor: 'huawei', ...cloud.scope } } }),
    pino({ level: 'silent' }),
  ).get('cn-north-4')!;
const first = () => [...cloud.world.certificates.values()][0]!;

describe('the walk-through', () => {
  it('lists and deletes as the page does, repaired: integers in the query, no body', async () => {
    const connection = connect();
    const listed = await connection.call(scm.listCertificates, { query: certificatesPage.query });
    const params = { certificate_id: 'scs1554192131150' };
    const deleted = await connection.call(scm.deleteCertificate, { params });
    expect(
      cloud.requests
        .all()
        .filter(({ path }) => path.startsWith('/scm/'))
        .map(({ method, path, body, status }) => [method, path, body, status]),
    ).toEqual([
      ['GET', `${root}?limit=10&offset=0`, undefined, 200],
      ['DELETE', `${root}/scs1554192131150`, undefined, 204],
    ]);
    expect([listed.drift, deleted.drift]).toEqual([0, 0]);
    const [shown] = rowsOf(await ask('GET', `${root}?limit=10&offset=0`), 'certificates');
    expect(Object.keys(shown!)).toEqual(
      expect.arrayContaining(Object.keys(certificatesPage.answer.certificates[0]!)),
    );
    expect(shown!['expire_time']).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.0$/);
  });

  it('is shown in full, and where it is deployed, without drift', async () => {
    const connection = connect();
    const params = { certificate_id: first().id };
    const body = { certificate_ids: [first().id], service_names: ['ALL' as const] };
    const detail = await connection.call(scm.showCertificate, { params });
    const deployed = await connection.call(scm.listDeployedResources, { body });
    expect([detail.drift, deployed.drift]).toEqual([0, 0]);
    expect(deployed.value.results?.[0]?.deployed_resources?.map(({ service }) => service)).toEqual(['ELB']);
  });
});

describe('a list of certificates', () => {
  it.each(['limit=0', 'limit=7', 'limit=101', 'offset=101', 'offset=-1', 'status=LOST', 'sort_key=name'])(
    'is refused with %s (SCM.0001)',
    async (query) => {
      expect(await ask('GET', `${root}?${query}`)).toMatchObject({
        ...{ status: 400, body: { error_code: 'SCM.0001' } },
      });
    },
  );

  it('is empty past its end', async () => {
    expect(rowsOf(await ask('GET', `${root}?limit=50&offset=100`), 'certificates')).toEqual([]);
  });

  it.each(['100%', `it's "quoted"`, '简体'])('is filtered by %s as it was typed', async (content) => {
    first().name = `cert ${content}`;
    const { value } = await connect().call(scm.listCertificates, { query: { content } });
    expect(value.certificates?.map(({ id }) => id)).toEqual([first().id]);
  });

  it('has all 14 states, and some that end this week', () => {
    const all = [...cloud.world.certificates.values()];
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set(certificateStates));
    const week = cloud.world.clock.now() + 7 * 86_400_000;
    expect(
      all.filter(({ expires }) => expires > cloud.world.clock.now() && expires < week).length,
    ).toBeGreaterThan(2);
  });
});

describe('a refusal', () => {
  it('comes when it is deleted twice (SCM.0006)', async () => {
    const { id } = first();
    expect(await ask('DELETE', `${root}/${id}`)).toMatchObject({ status: 204, body: undefined });
    expect(await ask('DELETE', `${root}/${id}`)).toMatchObject({
      ...{ status: 404, body: { error_code: 'SCM.0006' } },
    });
  });

  it('of an abnormal order (500 SCM.0016) means not now', async () => {
    cloud.faults.set({ abnormalOrders: true });
    await expect(connect().call(scm.listCertificates, {})).rejects.toMatchObject({
      ...{ kind: 'unavailable', code: 'SCM.0016' },
    });
  });
});

describe('an import', () => {
  const day = 86_400_000;
  const made = (...names: string[]) => issue({ names, from: Date.now() - day, to: Date.now() + 90 * day });
  const bodyOf = ({ certificate, chain, key }: ReturnType<typeof made>, name = 'new-one') => ({
    ...{ name, certificate, certificate_chain: chain, private_key: key },
  });

  it('is taken as the reference has it, and its key is kept nowhere', async () => {
    const fresh = made('www.example.com', '*.shop.example.com');
    const { value, drift } = await connect().call(scm.importCertificate, { body: bodyOf(fresh) });
    expect(drift).toBe(0);
    const params = { certificate_id: value.certificate_id! };
    const detail = await connect().call(scm.showCertificate, { params });
    expect(detail.value).toMatchObject({
      ...{ status: 'UPLOAD', domain: 'www.example.com', sans: '*.shop.example.com', name: 'new-one' },
    });
    const sent = cloud.requests.all().find(({ path }) => path === `${root}/import`)!;
    expect(sent.body).toEqual({ ...bodyOf(fresh), private_key: '***' });
  });

  it.each<[string, (one: ReturnType<typeof made>) => object]>([
    ['whose key is of another', (one) => ({ ...bodyOf(one), private_key: made('other.example').key })],
    ['whose PEM is cut', (one) => ({ ...bodyOf(one), certificate: one.certificate.slice(0, 300) })],
    ['without a key', (one) => ({ ...bodyOf(one), private_key: '' })],
    ['with a name of two letters', (one) => bodyOf(one, 'ab')],
  ])('%s is refused', async (_, body) => {
    const { status } = await ask('POST', `${root}/import`, body(made('www.example.com')));
    expect(status).toBe(400);
  });
});

describe('a push', () => {
  it('to a region it cannot reach fails there alone', async () => {
    const body = { target_service: 'ELB' as const, target_projects: ['cn-north-4', 'mars-1'] };
    const params = { certificate_id: first().id };
    await expect(connect().call(scm.batchPushCertificate, { params, body })).rejects.toMatchObject({
      ...{ kind: 'partial', body: { done: ['cn-north-4'], failed: [{ id: 'mars-1' }] } },
    });
  });

  it('puts it in the place of the one it covers, a while later', async () => {
    await cloud.close();
    cloud = await openCloud(1000);
    ask = await signIn(cloud);
    const old = first();
    const resources = old.deployed!.flatMap((place) => place.resources);
    const fresh = issue({ names: [old.domain, ...old.sans], from: old.issued, to: old.expires });
    const { body: answer } = await ask('POST', `${root}/import`, {
      ...{ name: 'new-one', certificate: fresh.certificate, private_key: fresh.key },
    });
    const { certificate_id } = answer as { certificate_id: string };
    const body = { target_service: 'elb', target_project: 'cn-north-4' };
    expect((await ask('POST', `${root}/${certificate_id}/push`, body)).status).toBe(204);
    await expect.poll(() => old.deployed).toEqual([]);
    const taken = cloud.world.certificates.get(certificate_id)?.deployed;
    expect(taken?.flatMap((place) => place.resources)).toEqual(resources);
  });
});
