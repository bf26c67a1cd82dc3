import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseConfig } from '../../bff/config.ts';
import { connectScopes } from '../../bff/connections.ts';
import type { Connection } from '../../bff/services.ts';
import { certificateStates, scm } from '../../contract/services/scm.ts';
import { certificatesPage } from '../../contract/services/scm.examples.ts';
import type { SimulatedCloud } from './server.ts';
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
