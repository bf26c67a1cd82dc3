import type { Kysely, Migration } from 'kysely';
import type { Dialect } from './dialect.ts';

export const keyboards = (dialect: Dialect): Migration => ({
  async up(db: Kysely<unknown>) {
    const whole = dialect === 'sqlite' ? 'integer' : 'bigint';
    const texts = ['vm_name', 'why', 'case_number', 'message', 'message_by'];
    for (const name of texts)
      await db.schema.alterTable('console_sessions').addColumn(name, 'text').execute();
    for (const name of ['beat_at', 'active_at', 'message_at'])
      await db.schema.alterTable('console_sessions').addColumn(name, whole).execute();
    for (const name of ['bytes_in', 'bytes_out'])
      await db.schema
        .alterTable('console_sessions')
        .addColumn(name, whole, (c) => c.notNull().defaultTo(0))
        .execute();
    await db.schema
      .createTable('keyboards')
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('vm', 'text', (c) => c.notNull())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('taken_at', whole, (c) => c.notNull())
      .addColumn('beat_at', whole, (c) => c.notNull())
      .addColumn('active_at', whole, (c) => c.notNull())
      .addColumn('asked_by', 'text')
      .addColumn('asked_name', 'text')
      .addColumn('asked_at', whole)
      .addPrimaryKeyConstraint('keyboards_scope_vm', ['scope', 'vm'])
      .execute();
  },
});
