import { randomBytes } from 'node:crypto';
import type { Store } from './store.ts';

/** A key that every instance on this store shares; whoever comes first makes it. */
export async function sharedKey({ db }: Store, name: string): Promise<string> {
  await db
    .insertInto('settings')
    .values({ name, value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { value } = await db
    .selectFrom('settings')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return value;
}
