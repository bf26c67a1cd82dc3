import closeWithGrace from 'close-with-grace';
import type { FastifyBaseLogger } from 'fastify';
import { buildApp, type AppOptions } from './app.ts';
import type { Config } from './config.ts';
import { ConfigError } from './configText.ts';
import { createLog } from './log.ts';
import { own } from './store/owner.ts';
import { openStore } from './store/store.ts';

export interface Bff {
  url: string;
  /** Says that it leaves, ends its sockets, finishes what is under way, and closes the store. */
  close: () => Promise<void>;
}

export type BffOptions = Pick<AppOptions, 'log' | 'pages' | 'requestsPerMinute'>;

export async function startBff(config: Config, options: BffOptions = {}): Promise<Bff> {
  const log = options.log ?? createLog();
  const onStoreError = (error: Error) => log.warn({ err: error }, 'the store dropped a connection');
  const owner = ownStore(config.store);
  const store = await openStore(config.store, onStoreError).catch((error: unknown) => {
    owner.release();
    throw new ConfigError(`The store cannot be opened: ${reasonOf(error)}.`);
  });
  const { app, close } = await buildApp({ ...options, config, store, log }).catch(async (error: unknown) => {
    await store.close();
    owner.release();
    throw error;
  });
  const closeAll = () =>
    close()
      .finally(() => store.close())
      .finally(() => owner.release());
  const { host, port } = config.listen;
  try {
    return { url: await app.listen({ host, port }), close: closeAll };
  } catch (error) {
    await closeAll();
    throw new ConfigError(`${host}:${port} cannot be listened on: ${reasonOf(error)}.`);
  }
}

/** An embedded store carries one process: two would each miss what the other one ended. */
function ownStore(url: string) {
  const owner = own(url);
  if (owner) return owner;
  throw new ConfigError(
    `Another Wheelhouse runs on ${url}. Stop it, give this one a store of its own, or let both use PostgreSQL.`,
  );
}

/** The words of a system's refusal; a refused connection to several addresses has a code and no words. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || ('code' in error ? String(error.code) : error.name);
}

/** Ends in good order on a signal or a bug, within 20 seconds. For the process's own entry, not for tests. */
export function closeGracefully(close: () => Promise<void>, log: Pick<FastifyBaseLogger, 'error'>): void {
  closeWithGrace({ delay: 20_000, logger: log }, async ({ err }) => {
    if (err) log.error({ err }, 'ends because of an error nobody caught');
    await close();
  });
}

/** Runs a command of ours: what the administrator can mend is said in a sentence and exits with 2. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
