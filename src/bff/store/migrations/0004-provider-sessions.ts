import type { Kysely, Migration } from 'kysely';
import type { Dialect } from './dialect.ts';

export const providerSessions = (dialect: Dialect): Migration => ({
  async up(db: Kysely<unknown>) {
    const whole = dialect === 'sqlite' ? 'integer' : 'bigint';
    await db.schema
      .createTable('provider_sessions')
      .addColumn('session', 'text', (c) => c.primaryKey())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('sid', 'text')
      .addColumn('refresh_token', 'text')
      .addColumn('expires_at', whole, (c) => c.notNull())
      .addColumn('read_at', whole, (c) => c.notNull())
      .addColumn('good_at', whole, (c) => c.notNull())
      .execute();
  },
});
