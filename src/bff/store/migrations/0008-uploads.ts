import type { Kysely, Migration } from 'kysely';
import type { Dialect } from './dialect.ts';

export const uploads = (dialect: Dialect): Migration => ({
  async up(db: Kysely<unknown>) {
    const whole = dialect === 'sqlite' ? 'integer' : 'bigint';
    await db.schema
      .createTable('uploads')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('asset', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('file_name', 'text', (c) => c.notNull())
      .addColumn('size', whole, (c) => c.notNull())
      .addColumn('changed_at', whole, (c) => c.notNull())
      .addColumn('part_bytes', whole, (c) => c.notNull())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('bucket', 'text', (c) => c.notNull())
      .addColumn('object', 'text', (c) => c.notNull())
      .addColumn('upload_id', 'text')
      .addColumn('is_ending', whole, (c) => c.notNull())
      .addColumn('began', whole, (c) => c.notNull())
      .execute();
    await db.schema.createIndex('uploads_person').on('uploads').columns(['person']).execute();
  },
});
