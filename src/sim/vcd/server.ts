import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createClock } from '../clock.ts';
import { answerDirectorControl } from './control.ts';
import { createDirector, type Director } from './director.ts';
import { answerDirector } from './http.ts';
import { accounts, type Kind } from './sessions.ts';
import { close, listen } from '../serve.ts';

export interface DirectorOptions {
  /** The same seed makes the same Director. */
  seed?: number;
  /** 0, the default, takes a free one. */
  port?: number;
  /** Seconds of the Director in one of ours. */
  speed?: number;
  /** Messages a second, until somebody says otherwise; none unless told. */
  rate?: number;
}

/** Of one kind of identity, what a scope is configured with. */
export type DirectorScope = { url: string; org: string; username: string; password: string };

export interface SimulatedDirector extends Director {
  url: string;
  scopes: Record<Kind, DirectorScope>;
  /** The other way to sign in, of each kind. */
  apiTokens: Record<Kind, string>;
  close(): Promise<void>;
}

const metricsEveryMs = 20_000;

/** Starts a simulated Cloud Director on loopback, broker and all. */
export async function startDirector(options: DirectorOptions = {}): Promise<SimulatedDirector> {
  const clock = createClock(options.speed);
  const director = await createDirector({ seed: options.seed ?? 20_260, clock });
  const { broker, traffic } = director;
  traffic.rate = options.rate ?? 0;
  const tellMetrics = () => {
    broker.tellMetrics();
    clock.after(metricsEveryMs, tellMetrics);
  };
  clock.after(metricsEveryMs, tellMetrics);

  async function answer(request: IncomingMessage, response: ServerResponse) {
    try {
      const isControl = request.url?.startsWith('/-/');
      await (isControl ? answerDirectorControl : answerDirector)(director, request, response);
    } catch {
      // The caller hung up, or sent what no server can read.
      response.destroy();
    }
  }
  const server = createServer((request, response) => void answer(request, response));
  server.on('upgrade', broker.upgrade);
  const port = await listen(server, options.port);
  const url = `http://127.0.0.1:${port}`;
  const byKind = <T>(read: (account: (typeof accounts)[Kind]) => T) => ({
    user: read(accounts.user),
    orgAdmin: read(accounts.orgAdmin),
    system: read(accounts.system),
  });
  return {
    ...director,
    url,
    scopes: byKind(({ user, password }) => ({ url, org: user.org.name, username: user.name, password })),
    apiTokens: byKind(({ apiToken }) => apiToken),
    async close() {
      clock.stop();
      traffic.stop();
      await broker.close();
      await close(server);
    },
  };
}
