import type { Kysely, Migration } from 'kysely';

export const browsers: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('sessions').addColumn('browser', 'text').execute();
  },
};
