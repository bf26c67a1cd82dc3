import { PostgresDialect } from 'kysely';
import pg from 'pg';

/** Times and counts are bigint columns; all of ours fit a double, and one that does not must not pass unseen. */
function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('An integer past 2^53 came from the store.');
  return value;
}

export function openPostgres(url: string, onError: (error: Error) => void): PostgresDialect {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, parseInt8);
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000, types });
  // An idle connection that breaks is replaced by the pool; unheard, the event would end the process.
  pool.on('error', onError);
  return new PostgresDialect({ pool });
}
