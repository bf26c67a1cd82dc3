import type { Kysely, Migration } from 'kysely';
import type { Dialect } from './dialect.ts';

export const startedJobs = (dialect: Dialect): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('started_jobs')
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('operation', 'text', (c) => c.notNull())
      .addColumn('input', 'text', (c) => c.notNull())
      .addColumn('who', 'text', (c) => c.notNull())
      .addColumn('began', dialect === 'sqlite' ? 'integer' : 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('started_jobs_job', ['scope', 'operation', 'input'])
      .execute();
  },
});
