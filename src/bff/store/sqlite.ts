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
  type SqliteStatement,
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
  return { close: () => database.close(), prepare: (sql) => prepare(database, sql) };
}

/** Copies a store into a file that is empty or not there, as it is at one moment, whatever is written meanwhile. */
export function copyLibsql(path: string, file: string): void {
  const database = new Libsql(path);
  try {
    database.exec('pragma busy_timeout = 10000');
    database.exec(`vacuum into '${file.replaceAll("'", "''")}'`);
  } finally {
    database.close();
  }
}

const isReading = (sql: string) => /^\s*(select|with|pragma)\b/i.test(sql);
const isTransactionVerb = (sql: string) => /^(begin|commit|rollback|savepoint|release)\b/i.test(sql);

/**
 * A libsql statement that met a lock stays in progress until it is collected, and until then no commit of its
 * connection succeeds. So the lock is always taken by `exec`, which leaves nothing behind, before a statement writes.
 */
function prepare(database: Libsql.Database, sql: string): SqliteStatement {
  if (isTransactionVerb(sql)) {
    const run = () => {
      // A deferred `begin` that turns into a writer later fails at once when another process writes.
      database.exec(sql === 'begin' ? 'begin immediate' : sql);
      return { changes: 0, lastInsertRowid: 0 };
    };
    return { reader: false, run, all: () => [], iterate: () => [].values() };
  }
  const statement = database.prepare(sql);
  function locked<T>(work: () => T): T {
    if (isReading(sql) || database.inTransaction) return work();
    database.exec('begin immediate');
    try {
      const result = work();
      database.exec('commit');
      return result;
    } catch (error) {
      database.exec('rollback');
      throw error;
    }
  }
  return {
    reader: statement.reader,
    all: (parameters) => locked(() => statement.all(...parameters.map(bindable))),
    run: (parameters) => locked(() => statement.run(...parameters.map(bindable))),
    iterate: (parameters) => statement.iterate(...parameters.map(bindable)),
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
  error instanceof Libsql.SqliteError && error.code.startsWith('SQLITE_BUSY');
