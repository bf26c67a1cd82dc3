import type { Kysely, Migration } from 'kysely';
import type { Dialect } from './dialect.ts';

export const secondFactors = (dialect: Dialect): Migration => ({
  async up(db: Kysely<unknown>) {
    const whole = dialect === 'sqlite' ? 'integer' : 'bigint';
    await db.schema
      .createTable('second_factors')
      .addColumn('person', 'text', (c) => c.primaryKey())
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('since', whole)
      .addColumn('used_step', whole, (c) => c.notNull())
      .execute();
  },
});
