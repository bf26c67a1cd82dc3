import { request, type IncomingHttpHeaders } from 'node:http';
import { pino } from 'pino';
import { buildApp, type AppOptions } from '../app.ts';
import { createAccounts } from '../accounts.ts';
import { parseConfig } from '../config.ts';
import type { Store } from '../store/store.ts';

export const password = 'correct horse';

export const testConfig = (more: object = {}) =>
  parseConfig({
    listen: { port: 0 },
    grants: [
      { group: 'admins', role: 'admin' },
      { group: 'helpdesk', role: 'helpdesk', scopes: ['hq'] },
    ],
    scopes: {
      hq: { vendor: 'cloudtower', url: 'http://127.0.0.1:9', apiKey: 'none' },
      lab: { vendor: 'cloudtower', url: 'http://127.0.0.1:9', apiKey: 'none' },
    },
    ...more,
  });

/** The BFF on a port of its own, with an account `ada` (admins) and one `hal` (helpdesk). */
export async function openBff(store: Store, options: Partial<AppOptions> = {}) {
  const log = options.log ?? pino({ enabled: false });
  // No pages: what a test sees must not depend on whether somebody has built them.
  const defaults = { config: testConfig(), store, pages: '/nowhere' };
  const { app, services, close, leave } = await buildApp({ ...defaults, ...options, log });
  const accounts = createAccounts(store);
  const known = (await accounts.list()).length > 0;
  if (!known) await accounts.add({ name: 'ada', password, groups: ['admins'] });
  if (!known) await accounts.add({ name: 'hal', password, groups: ['helpdesk'] });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { url, app, services, accounts, close, leave, browser: () => new Browser(url) };
}

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  json: unknown;
}

/** Sends what a page of the product would, unless told otherwise; the path goes out exactly as given. */
export class Browser {
  readonly url: string;
  cookie: string | undefined;
  csrf: string | undefined;

  constructor(url: string) {
    this.url = url;
  }

  ask(
    method: string,
    path: string,
    { body, headers = {} }: { body?: unknown; headers?: Record<string, string | undefined> } = {},
  ): Promise<Reply> {
    const { hostname, port, origin } = new URL(this.url);
    const sent = {
      ...(method !== 'GET' && { origin, 'x-csrf-token': this.csrf }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      cookie: this.cookie,
      ...headers,
    };
    const given = Object.fromEntries(Object.entries(sent).filter((entry) => entry[1] !== undefined));
    return new Promise((resolve, reject) => {
      const asked = request(
        { hostname, port, method, path, headers: given, agent: false },
        async (response) => {
          let text = '';
          for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
          const isJson = response.headers['content-type']?.includes('json') && text !== '';
          const json: unknown = isJson ? JSON.parse(text) : undefined;
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json });
        },
      );
      asked.on('error', reject).end(typeof body === 'string' ? body : body && JSON.stringify(body));
    });
  }

  async signIn(username = 'ada', secret = password, more: { code?: string } = {}): Promise<Reply> {
    const body = { username, password: secret, ...more };
    const reply = await this.ask('POST', '/api/session', { body });
    const cookie = reply.headers['set-cookie']?.[0]?.split(';')[0];
    if (cookie) this.cookie = cookie;
    if (isSession(reply.json)) this.csrf = reply.json.csrf;
    return reply;
  }
}

const isSession = (json: unknown): json is { csrf: string } =>
  typeof json === 'object' && json !== null && 'csrf' in json && typeof json.csrf === 'string';
