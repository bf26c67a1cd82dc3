import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../bff/store/store.ts';
import { openBff, password, testConfig, type Browser } from '../bff/testing/client.ts';
import { roles, type Role } from '../contract/operation.ts';
import { Session } from '../contract/services/own.ts';
import { startEstate, type Estate, type EstateOptions } from '../sim/estate.ts';

export interface ProductOptions extends EstateOptions {
  /** A second tower, the scope `branch`. */
  branch?: EstateOptions;
}

/** The product in one process, without a browser: a BFF, and behind it a simulated tower, the scope `hq`. */
export async function startProduct({ branch: second, ...options }: ProductOptions = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'wheelhouse-'));
  const store = await openStore(`file:${join(folder, 'product.db')}`);
  const estate = await startEstate(options);
  const branch = second && (await startEstate({ site: 'branch', ...second }));
  const towerOf = (name: string, { url, credentials }: Estate) =>
    ({ vendor: 'cloudtower', name, url, ...credentials }) as const;
  const config = testConfig({
    grants: roles.map((role) => ({ group: role, role })),
    scopes: {
      hq: towerOf('HQ tower', estate),
      ...(branch && { branch: towerOf('Branch tower', branch) }),
    },
  });
  const bff = await openBff(store, { config });
  const before = globalThis.fetch;

  /** Somebody of that role, who has no page: what they do is done by somebody else. */
  async function signIn(role: Role) {
    const known = await bff.accounts.list();
    if (!known.some(({ name }) => name === role))
      await bff.accounts.add({ name: role, password, groups: [role] });
    const browser = bff.browser();
    const { json } = await browser.signIn(role);
    return { browser, session: Session.parse(json) };
  }
  return {
    estate,
    branch,
    signIn,
    /** Whoever sits before the page from now on: what it asks goes to the BFF, with their session. */
    async sitDown(role: Role): Promise<Session> {
      const { browser, session } = await signIn(role);
      globalThis.fetch = (input, init) => carry(browser, input, init);
      return session;
    },
    async stop() {
      globalThis.fetch = before;
      await bff.close();
      await estate.close();
      await branch?.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type Product = Awaited<ReturnType<typeof startProduct>>;

const bodyless = new Set([204, 304]);

/** What a browser does with a page's `fetch`: the cookie and the Origin are its own. */
async function carry(browser: Browser, input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const { signal, method = 'GET', body } = init;
  const headers = Object.fromEntries(new Headers(init.headers));
  const path = input instanceof Request ? input.url : String(input);
  const { status, text, ...reply } = await browser.ask(method, path, { body: body ?? undefined, headers });
  signal?.throwIfAborted();
  const told = Object.entries(reply.headers).map(([name, value]): [string, string] => [name, String(value)]);
  return new Response(bodyless.has(status) ? null : text, { status, headers: told });
}
