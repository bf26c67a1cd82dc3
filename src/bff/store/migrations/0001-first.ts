import { sql, type Kysely, type Migration } from 'kysely';
import type { Dialect } from './dialect.ts';

export const first = (dialect: Dialect): Migration => ({
  async up(db: Kysely<unknown>) {
    const whole = dialect === 'sqlite' ? 'integer' : 'bigint';
    const table = (name: string) => db.schema.createTable(name);
    const index = (on: string, columns: string[]) =>
      db.schema
        .createIndex(`${on}_${columns.join('_')}`)
        .on(on)
        .columns(columns)
        .execute();

    await table('accounts')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull().unique())
      .addColumn('password', 'text', (c) => c.notNull())
      .addColumn('groups', 'text', (c) => c.notNull())
      .addColumn('created_at', whole, (c) => c.notNull())
      .addColumn('disabled_at', whole)
      .execute();

    await table('sessions')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('groups', 'text', (c) => c.notNull())
      .addColumn('address', 'text', (c) => c.notNull())
      .addColumn('created_at', whole, (c) => c.notNull())
      .addColumn('seen_at', whole, (c) => c.notNull())
      .addColumn('ended_at', whole)
      .addColumn('end_reason', 'text')
      .execute();
    await index('sessions', ['ended_at']);
    await index('sessions', ['person']);

    await table('sign_in_failures')
      .addColumn('id', whole, (c) =>
        dialect === 'sqlite' ? c.primaryKey().autoIncrement() : c.generatedByDefaultAsIdentity().primaryKey(),
      )
      .addColumn('account', 'text', (c) => c.notNull())
      .addColumn('address', 'text', (c) => c.notNull())
      .addColumn('at', whole, (c) => c.notNull())
      .execute();
    await index('sign_in_failures', ['account', 'at']);
    await index('sign_in_failures', ['address', 'at']);

    await table('follows')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('operation', 'text', (c) => c.notNull())
      .addColumn('input', 'text', (c) => c.notNull())
      .addColumn('label', 'text', (c) => c.notNull())
      .addColumn('began', whole, (c) => c.notNull())
      .execute();
    await index('follows', ['person']);

    await table('console_sessions')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('ticket', 'text', (c) => c.notNull())
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('vm', 'text', (c) => c.notNull())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('session', 'text', (c) => c.notNull())
      .addColumn('mode', 'text', (c) => c.notNull())
      .addColumn('created_at', whole, (c) => c.notNull())
      .addColumn('expires_at', whole, (c) => c.notNull())
      .addColumn('opened_at', whole)
      .addColumn('ended_at', whole)
      .addColumn('code', whole)
      .addColumn('reason', 'text')
      .execute();
    await index('console_sessions', ['ticket']);
    await index('console_sessions', ['ended_at']);
    await index('console_sessions', ['scope', 'vm']);

    await table('audit')
      .addColumn('seq', whole, (c) => c.primaryKey())
      .addColumn('at', whole, (c) => c.notNull())
      .addColumn('entry', 'text', (c) => c.notNull())
      .addColumn('phase', 'text', (c) => c.notNull())
      .addColumn('who', 'text', (c) => c.notNull())
      .addColumn('session', 'text')
      .addColumn('address', 'text', (c) => c.notNull())
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('scope', 'text')
      .addColumn('target', 'text')
      .addColumn('target_name', 'text')
      .addColumn('outcome', 'text')
      .addColumn('code', 'text')
      .addColumn('request_id', 'text')
      .addColumn('upstream_request_id', 'text')
      .addColumn('facts', 'text', (c) => c.notNull())
      .addColumn('previous', 'text', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .execute();
    await index('audit', ['at']);
    await index('audit', ['entry']);
    await forbidChanges(db, dialect);

    await table('settings')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('value', 'text', (c) => c.notNull())
      .execute();
  },
});

/** The trail is append-only for the BFF too: a bug cannot rewrite it, only somebody who drops the trigger. */
async function forbidChanges(db: Kysely<unknown>, dialect: Dialect) {
  if (dialect === 'postgres') {
    await sql`create function audit_is_append_only() returns trigger language plpgsql
      as $$ begin raise exception 'the audit trail is append-only'; end $$`.execute(db);
    await sql`create trigger audit_append_only before update or delete on audit
      for each row execute function audit_is_append_only()`.execute(db);
    return;
  }
  for (const change of ['update', 'delete'])
    await sql`create trigger ${sql.id(`audit_no_${change}`)} before ${sql.raw(change)} on audit
      begin select raise(abort, 'the audit trail is append-only'); end`.execute(db);
}
