import { Kysely } from 'kysely';
import { migrate } from './migrations.ts';
import type { Dialect } from './migrations/dialect.ts';
import { openPostgres } from './postgres.ts';
import { LibsqlDialect, openLibsql } from './sqlite.ts';
import type { Tables } from './tables.ts';

export interface Store {
  db: Kysely<Tables>;
  dialect: Dialect;
  close(): Promise<void>;
}

/** Opens `file:PATH` or `postgres://…` and brings its tables up to date. */
export async function openStore(url: string, onError: (error: Error) => void = () => {}): Promise<Store> {
  const path = /^file:(?<path>.+)$/.exec(url)?.groups?.['path'];
  const dialect = path ? 'sqlite' : 'postgres';
  const db = new Kysely<Tables>({
    dialect: path
      ? new LibsqlDialect({ database: async () => openLibsql(path) })
      : openPostgres(url, onError),
  });
  const store: Store = { db, dialect, close: () => db.destroy() };
  try {
    await migrate(store);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}
