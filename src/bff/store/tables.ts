import type { Generated } from 'kysely';

// Columns are text and integers (epoch ms), so that SQLite and PostgreSQL hold the same.

export interface Tables {
  accounts: {
    id: string;
    name: string;
    password: string; // Argon2id, encoded
    groups: string; // JSON array of names
    created_at: number;
    disabled_at: number | null;
  };
  /** What makes the codes that are asked for beside a password. */
  second_factors: {
    person: string; // account id
    key: string; // Base32
    since: number | null; // null while its first code has not come
    used_step: number; // of time, in 30 s: the last whose code was taken
  };
  sessions: {
    id: string; // SHA-256 of the cookie, hex
    person: string; // account id
    name: string;
    groups: string; // JSON array, as they were at sign-in
    address: string;
    browser: string | null; // as it calls itself
    created_at: number;
    seen_at: number;
    ended_at: number | null;
    end_reason: string | null;
  };
  /** What the OpenID Connect provider said when a session began; gone when it ends. */
  provider_sessions: {
    session: string;
    subject: string;
    sid: string | null; // the provider's own session
    refresh_token: string | null; // sealed with the client's secret
    expires_at: number; // of the access token
    read_at: number; // when somebody last set out to read the rights again
    good_at: number; // when they last were as the session has them
  };
  sign_in_failures: { id: Generated<number>; account: string; address: string; at: number };
  follows: {
    id: string;
    person: string;
    scope: string;
    operation: string;
    input: string; // JSON
    label: string;
    began: number;
  };
  views: {
    id: string;
    person: string;
    list: string; // the table of the SPA it is of
    name: string; // unique for a person and list, whatever its case
    name_key: string; // the name as it is compared
    state: string; // JSON
    changed_at: number;
  };
  notes: {
    scope: string;
    kind: string;
    thing: string; // the three of them are its key
    owner: string;
    snooze_until: number | null;
    snooze_reason: string | null;
    changed_by: string;
    changed_at: number;
  };
  followed_things: { person: string; scope: string; kind: string; thing: string }; // all of it is its key
  console_sessions: {
    id: string;
    ticket: string; // SHA-256 of the ticket, hex; '' once spent
    scope: string;
    vm: string;
    person: string;
    name: string;
    session: string;
    mode: string;
    created_at: number;
    expires_at: number;
    opened_at: number | null;
    ended_at: number | null;
    code: number | null;
    reason: string | null;
    vm_name: string | null;
    why: string | null; // what was said when the keyboard was taken
    case_number: string | null;
    /** Written by the process that has the socket, every few seconds. */
    beat_at: number | null;
    active_at: number | null; // keys, pointer, clipboard
    bytes_in: Generated<number>;
    bytes_out: Generated<number>;
    /** What an administrator told the person last. */
    message: string | null;
    message_by: string | null;
    message_at: number | null;
  };
  /** Whose the keyboard of a VM is: one person's, whatever process their sockets are in. */
  keyboards: {
    scope: string;
    vm: string;
    person: string;
    name: string;
    taken_at: number;
    beat_at: number; // its person is there, or their line was cut a moment ago
    active_at: number;
    /** Who asks for it, and when they did. */
    asked_by: string | null;
    asked_name: string | null;
    asked_at: number | null;
  };
  /** Jobs that their vendor does not list. */
  started_jobs: {
    scope: string;
    operation: string; // that began them
    input: string; // JSON, of the read that tells how it goes
    who: string;
    began: number;
  };
  /** Uploads of media files that are under way. */
  uploads: {
    id: string;
    person: string;
    scope: string;
    asset: string; // VOD's id of the file it will be
    title: string;
    file_name: string;
    size: number;
    changed_at: number; // of the file on the person's machine
    part_bytes: number;
    type: string; // of its content
    bucket: string;
    object: string;
    upload_id: string | null; // the object store's, once it has begun
    is_ending: number; // 1 once its parts may have been put together
    began: number;
  };
  audit: {
    seq: number; // given under the lock of an append: no gaps
    at: number;
    entry: string; // id that joins an intent with its outcome
    phase: string; // 'intent' | 'outcome' | 'record'
    who: string;
    session: string | null;
    address: string;
    action: string;
    scope: string | null;
    target: string | null;
    target_name: string | null;
    outcome: string | null;
    code: string | null;
    request_id: string | null;
    upstream_request_id: string | null;
    facts: string; // JSON
    previous: string; // hash of the record before
    hash: string; // SHA-256 over this record and `previous`
  };
  /** Small facts that every instance shares: the key that signs CSRF tokens. */
  settings: { name: string; value: string };
}
