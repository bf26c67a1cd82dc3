import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '../contract/catalogue.ts';
import { events } from '../contract/events.ts';
import { address, atLeast, paramNames, roles, type Operation, type Role } from '../contract/operation.ts';
import { own } from '../contract/services/own.ts';
import { ownUploads } from '../contract/services/own/uploads.ts';
import { openStore, type Store } from './store/store.ts';
import { openBff, password, testConfig, type Browser } from './testing/client.ts';

// Every operation × every role × a scope one has been granted, or not, or in part: what is let in is what is declared.

const away = 'http://127.0.0.1:9'; // nothing listens: whoever is let in is told `unavailable`
const vendors = {
  cloudtower: { vendor: 'cloudtower', url: away, apiKey: 'none' },
  huawei: {
    ...{ vendor: 'huawei', region: 'r' },
    registries: { x1: { url: away } },
    auth: { accessKey: 'a', secretKey: 's', projectId: 'p', domainId: 'd' },
    endpoints: Object.fromEntries(
      [
        'iam',
        'vpc',
        'ecs',
        'ims',
        'vpcep',
        'dds',
        'bms',
        'drs',
        'scm',
        'rtc',
        'live',
        'servicestage',
        'vod',
      ].map((name) => [name, away]),
    ),
  },
  vcd: { vendor: 'vcd', url: away, org: 'System', apiToken: 'none' },
} as const;
const scopes = Object.fromEntries(
  Object.entries(vendors).flatMap(([vendor, scope]) => [
    [`${vendor}-granted`, scope],
    [`${vendor}-other`, scope],
  ]),
);
const granted = Object.keys(scopes).filter((name) => name.endsWith('-granted'));
const grants = roles.flatMap((role) => [
  { group: role, role, scopes: granted },
  { group: `${role}-everywhere`, role },
]);

const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-'));
let store: Store;
let bff: Awaited<ReturnType<typeof openBff>>;
const pages = new Map<string, Browser>();
beforeAll(async () => {
  store = await openStore(`file:${join(folder, 'a.db')}`);
  bff = await openBff(store, { config: testConfig({ grants, scopes }), requestsPerMinute: 1_000_000 });
  for (const name of roles.flatMap((role) => [role, `${role}-everywhere`])) {
    await bff.accounts.add({ name, password, groups: [name] });
    const page = bff.browser();
    await page.signIn(name);
    pages.set(name, page);
  }
}, 60_000);
afterAll(async () => {
  await bff.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

/** Asks with an id that nothing has and a body that nothing takes: only whether one is let in is of interest. */
async function ask(operation: Operation, who: string, scope?: string) {
  const path = paramNames(operation).reduce(
    (text, name) => text.replace(`{${name}}`, 'x1'),
    (scope === undefined ? operation.path : address(operation)).replace('{scope}', scope ?? ''),
  );
  const page = pages.get(who)!;
  const body = ['GET', 'DELETE'].includes(operation.method) ? {} : { body: { nothing: 'takes this' } };
  const { status, json } = await page.ask(operation.method, path, body);
  return { status, ...(json as { kind?: string; code?: string }) };
}

const isLetIn = ({ kind, code }: { kind?: string; code?: string }) =>
  !(kind === 'forbidden' || kind === 'unauthenticated' || code === 'noScope');

describe.each(operations.filter(({ internal }) => !internal))('$id, from $role', (operation) => {
  const role = operation.role as Role;
  const of = (vendor: string) => `${operation.vendor}-${vendor}`;

  it('lets in whoever holds the role on the scope, and refuses the others in words', async () => {
    for (const held of roles) {
      const reply = await ask(operation, held, of('granted'));
      expect({ held, isLetIn: isLetIn(reply) }).toEqual({ held, isLetIn: atLeast(held, role) });
      if (!atLeast(held, role)) expect(reply).toMatchObject({ status: 403, code: 'role' });
    }
  });

  it('does not exist on a scope one has no grant on, nor on one of another vendor', async () => {
    const other = Object.keys(vendors).find((vendor) => vendor !== operation.vendor);
    for (const held of roles) {
      expect(await ask(operation, held, of('other'))).toMatchObject({ status: 404, code: 'noScope' });
      expect(await ask(operation, held, 'nowhere')).toMatchObject({ status: 404, code: 'noScope' });
    }
    expect(await ask(operation, 'admin', `${other}-granted`)).toMatchObject({ status: 404, code: 'noScope' });
  });
});

const ownOperations: Operation[] = Object.values({ ...own, ...ownUploads, ...events });
const restricted = ownOperations.filter(({ role }) => role !== 'viewer' && role !== 'anyone');
it('there are operations of our own that need more than being signed in', () => {
  expect(restricted.length).toBeGreaterThan(3);
});
describe.each(restricted)('$id, from $role everywhere', (operation) => {
  it('lets in whoever holds the role by a grant without scopes, and nobody else', async () => {
    for (const held of roles) {
      expect(isLetIn(await ask(operation, held))).toBe(false);
      const everywhere = await ask(operation, `${held}-everywhere`);
      expect({ held, isLetIn: isLetIn(everywhere) }).toEqual({
        held,
        isLetIn: atLeast(held, operation.role as Role),
      });
    }
  });
});

it.each(ownOperations.filter(({ role }) => role !== 'anyone'))(
  'nobody gets $id without being signed in',
  async (operation) => {
    pages.set('stranger', bff.browser());
    expect(await ask(operation, 'stranger')).toMatchObject({ status: 401, kind: 'unauthenticated' });
  },
);
