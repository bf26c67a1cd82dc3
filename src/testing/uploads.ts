import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { onTestFinished, vi } from 'vitest';
import { openStore } from '../bff/store/store.ts';
import { openBff, testConfig, type Browser } from '../bff/testing/client.ts';
import { Session } from '../contract/services/own.ts';
import { startCloud, type CloudOptions } from '../sim/huawei/server.ts';
import { rememberCsrf } from '../web/lib/api.ts';

/** A page's code, a BFF with a store, and a simulated region with its object store: all of them over HTTP, in one process. */
export async function openUploads(options: CloudOptions = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'wheelhouse-'));
  const cloud = await startCloud({ seed: 1, ...options });
  const store = await openStore(`file:${join(folder, 'uploads.db')}`);
  const scopes = { 'cn-north-4': { vendor: 'huawei', ...cloud.scope } };
  const grants = [
    { group: 'admins', role: 'admin' },
    { group: 'helpdesk', role: 'helpdesk' },
  ];
  const bff = await openBff(store, { config: testConfig({ scopes, grants }) });
  const browser = bff.browser();
  const { json } = await browser.signIn();
  rememberCsrf(Session.parse(json).csrf);
  const before = globalThis.fetch;
  /** What the page sent to the object store, in order. */
  const sent: { method: string; url: URL }[] = [];
  /** Called before each of them. */
  const hooks = { beforeSend: (_nth: number) => {} };
  vi.stubGlobal('DOMParser', new Window().DOMParser);
  vi.stubGlobal('fetch', (input: string, init: RequestInit = {}) => {
    if (input.startsWith('/')) return carry(browser, input, init);
    sent.push({ method: init.method ?? 'GET', url: new URL(input) });
    hooks.beforeSend(sent.length);
    const headers = { ...(init.headers as Record<string, string>), origin: bff.url };
    return before(input, { ...init, headers });
  });
  onTestFinished(async () => {
    vi.unstubAllGlobals();
    await bff.close();
    await cloud.close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { cloud, bff, browser, store, sent, hooks };
}

/** What a browser does with a page's request to its own origin. */
async function carry(browser: Browser, path: string, { signal, method = 'GET', body, ...init }: RequestInit) {
  signal?.throwIfAborted();
  const headers = Object.fromEntries(new Headers(init.headers));
  const reply = await browser.ask(method, path, { body: body ?? undefined, headers });
  signal?.throwIfAborted();
  return new Response(reply.status === 204 ? null : reply.text, { status: reply.status });
}
