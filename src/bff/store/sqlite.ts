import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  SqliteAdapter,
  SqliteDialect,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type SqliteDatabase,
} from 'kysely';
import Libsql from 'libsql';

/** What may be bound: libsql aborts the process on a boolean and stores undefined as NULL. */
export function bindable(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === undefined) throw new TypeError('undefined cannot be stored: say null.');
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} cannot be stored.`);
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new TypeError('An integer past 2^53 cannot be stored: it would lose digits.');
  return value;
}

/** libsql behind the few calls that Kysely makes of better-sqlite3. */
export function openLibsql(path: string): SqliteDatabase {
  mkdirSync(dirname(path), { recursive: true });
  // The file holds password hashes: made before SQLite does, so that its journals inherit the mode.
  closeSync(openSync(path, 'a', 0o600));
  const database = new Libsql(path);
  database.exec('pragma busy_timeout = 5000'); // first: turning WAL on may itself have to wait
  database.exec('pragma journal_mode = WAL');
  // From here on the wait is ours (`patient`): SQLite's own would stop every request of this process.
  database.exec('pragma busy_timeout = 20');
  return {
    close: () => database.close(),
    prepare(sql) {
      // A deferred `begin` that turns into a writer later fails at once when another process writes.
      const statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql);
      return {
        reader: statement.reader,
        all: (parameters) => statement.all(...parameters.map(bindable)),
        run: (parameters) => statement.run(...parameters.map(bindable)),
        iterate: (parameters) => statement.iterate(...parameters.map(bindable)),
      };
    },
  };
}

/** SQLite changes its schema in a transaction, so `begin immediate` is the lock between two starting processes. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

export class LibsqlDialect extends SqliteDialect {
  override createAdapter() {
    return new TransactionalAdapter();
  }
  override createDriver(): Driver {
    const driver = super.createDriver();
    const acquire = driver.acquireConnection.bind(driver);
    return Object.assign(driver, { acquireConnection: async () => patient(await acquire()) });
  }
}

const patienceMs = 10_000;

/** Asks again while another process writes; a statement that met a lock has done nothing yet. */
function patient(connection: DatabaseConnection): DatabaseConnection {
  return {
    streamQuery: (query, size) => connection.streamQuery(query, size),
    async executeQuery<R>(query: CompiledQuery) {
      const until = Date.now() + patienceMs;
      for (;;) {
        try {
          return await connection.executeQuery<R>(query);
        } catch (error) {
          if (!isBusy(error) || Date.now() > until) throw error;
          await wait(5 + Math.random() * 20);
        }
      }
    },
  };
}

const isBusy = (error: unknown) =>
  error instanceof Libsql.SqliteError &&
  (error.code.startsWith('SQLITE_BUSY') || error.message === 'database is locked');
