import { Migrator, type Kysely } from 'kysely';
import { first } from './migrations/0001-first.ts';
import { views } from './migrations/0002-views.ts';
import { browsers } from './migrations/0003-browsers.ts';
import { providerSessions } from './migrations/0004-provider-sessions.ts';
import { keyboards } from './migrations/0005-keyboards.ts';
import { notes } from './migrations/0006-notes.ts';
import { startedJobs } from './migrations/0007-started-jobs.ts';
import { uploads } from './migrations/0008-uploads.ts';
import { secondFactors } from './migrations/0009-second-factors.ts';
import type { Dialect } from './migrations/dialect.ts';
import type { Tables } from './tables.ts';

// Forward only: a migration that has been released is never edited, the next one is added below it.

/** Runs what is missing. Kysely's advisory lock (PostgreSQL) or `begin immediate` keeps two starts apart. */
export async function migrate({ db, dialect }: { db: Kysely<Tables>; dialect: Dialect }): Promise<void> {
  const migrations = {
    '0001-first': first(dialect),
    '0002-views': views(dialect),
    '0003-browsers': browsers,
    '0004-provider-sessions': providerSessions(dialect),
    '0005-keyboards': keyboards(dialect),
    '0006-notes': notes(dialect),
    '0007-started-jobs': startedJobs(dialect),
    '0008-uploads': uploads(dialect),
    '0009-second-factors': secondFactors(dialect),
  };
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('The store could not be brought up to date.');
}
