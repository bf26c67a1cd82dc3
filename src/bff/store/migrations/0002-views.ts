import type { Kysely, Migration } from 'kysely';
import type { Dialect } from './dialect.ts';

export const views = (dialect: Dialect): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('views')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('list', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('name_key', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('changed_at', dialect === 'sqlite' ? 'integer' : 'bigint', (c) => c.notNull())
      .addUniqueConstraint('views_person_list_name', ['person', 'list', 'name_key'])
      .execute();
  },
});
