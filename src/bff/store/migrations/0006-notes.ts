import type { Kysely, Migration } from 'kysely';
import type { Dialect } from './dialect.ts';

export const notes = (dialect: Dialect): Migration => ({
  async up(db: Kysely<unknown>) {
    const whole = dialect === 'sqlite' ? 'integer' : 'bigint';
    await db.schema
      .createTable('notes')
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('thing', 'text', (c) => c.notNull())
      .addColumn('owner', 'text', (c) => c.notNull())
      .addColumn('snooze_until', whole)
      .addColumn('snooze_reason', 'text')
      .addColumn('changed_by', 'text', (c) => c.notNull())
      .addColumn('changed_at', whole, (c) => c.notNull())
      .addPrimaryKeyConstraint('notes_thing', ['scope', 'kind', 'thing'])
      .execute();
    await db.schema
      .createTable('followed_things')
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('thing', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('followed_things_thing', ['person', 'scope', 'kind', 'thing'])
      .execute();
  },
});
