import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { openStore, type Store } from '../store/store.ts';
import { findPostgres, startPostgres } from './postgres.ts';

/** Makes the address of a store that nobody else has. */
export type NewStore = () => Promise<string>;

/** The same tests on an embedded file and on a real PostgreSQL server, or a word on why not on that one. */
export function onEveryStore(
  name: string,
  tests: (open: () => Promise<Store>, newStore: NewStore) => void,
): void {
  describe(`${name} (SQLite)`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    withStores(() => Promise.resolve(`file:${join(folder, `${randomUUID()}.db`)}`), tests);
  });

  const bin = findPostgres();
  const why = bin ? '' : ', skipped: no /usr/lib/postgresql/*/bin that this user may run';
  describe.skipIf(!bin)(`${name} (PostgreSQL${why})`, () => {
    let server: Awaited<ReturnType<typeof startPostgres>>;
    beforeAll(async () => void (server = await startPostgres(bin ?? '')), 60_000);
    afterAll(() => server.stop(), 30_000);
    withStores(() => server.newDatabase(), tests);
  });
}

function withStores(newStore: NewStore, tests: (open: () => Promise<Store>, newStore: NewStore) => void) {
  const opened: Store[] = [];
  // Closed even where a test failed: an open pool would hold the server's shutdown up.
  afterAll(() => Promise.all(opened.map((store) => store.close())));
  tests(async () => {
    const store = await openStore(await newStore());
    opened.push(store);
    return store;
  }, newStore);
}
