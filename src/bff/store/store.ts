import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

export interface Store {
  db: Kysely<Tables>;
  dialect: 'sqlite' | 'postgres';
  close(): Promise<void>;
}
