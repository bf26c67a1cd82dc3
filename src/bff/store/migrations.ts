import { Migrator, sql, type Kysely, type Migration } from 'kysely';
import type { Tables } from './tables.ts';

export type Dialect = 'sqlite' | 'postgres';

// Forward only: a migration that has been released is never edited, the next one is added below it.

const first = (dialect: Dialect): Migration => ({
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

const views = (dialect: Dialect): Migration => ({
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

const browsers: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('sessions').addColumn('browser', 'text').execute();
  },
};

const providerSessions = (dialect: Dialect): Migration => ({
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

const keyboards = (dialect: Dialect): Migration => ({
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

const notes = (dialect: Dialect): Migration => ({
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

const startedJobs = (dialect: Dialect): Migration => ({
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

const uploads = (dialect: Dialect): Migration => ({
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

const secondFactors = (dialect: Dialect): Migration => ({
  async up(db: Kysely<unknown>) {
    const whole = dialect === 'sqlite' ? 'integer' : 'bigint';
    await db.schema
      .createTable('second_factors')
      .addColumn('person', 'text', (c) => c.primaryKey())
      .addColumn('key', 'text')
      .addColumn('new_key', 'text')
      .addColumn('since', whole)
      .addColumn('used_step', whole, (c) => c.notNull())
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
