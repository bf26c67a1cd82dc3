import { randomUUID } from 'node:crypto';
import { Failure } from '../contract/failure.ts';
import type { Follows } from './services.ts';
import type { Store } from './store/store.ts';

const mostPerPerson = 100;

export function createFollows({ db }: Store): Follows {
  return {
    async remember(person, { scope, operation, input }) {
      await db
        .insertInto('started_jobs')
        .values({ scope, operation, input: JSON.stringify(input), who: person.name, began: Date.now() })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    add: (person, { scope, operation, input, label }, isForced) =>
      db.transaction().execute(async (transaction) => {
        const oldestFirst = await transaction
          .selectFrom('follows')
          .select('id')
          .where('person', '=', person.id)
          .orderBy('began')
          .execute();
        const surplus = oldestFirst.slice(0, Math.max(0, oldestFirst.length - mostPerPerson + 1));
        if (surplus.length > 0 && !isForced)
          throw new Failure('conflict', `Nobody follows more than ${mostPerPerson} jobs at once.`, {
            code: 'tooMany',
          });
        for (const { id } of surplus) await transaction.deleteFrom('follows').where('id', '=', id).execute();
        const follow = { id: randomUUID(), scope, operation, label, began: Date.now() };
        await transaction
          .insertInto('follows')
          .values({ ...follow, person: person.id, input: JSON.stringify(input) })
          .execute();
        return { ...follow, input };
      }),
  };
}
