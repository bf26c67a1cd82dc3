import * as z from 'zod/mini';
import { operationById } from '../../contract/catalogue.ts';
import { Failure } from '../../contract/failure.ts';
import { mostStarted } from '../../contract/services/own.ts';
import type { Operation } from '../../contract/operation.ts';
import { validate } from '../validate.ts';
import type { OwnHandlers, Services } from '../services.ts';

const Input = z.record(z.string(), z.unknown());
const RawInput = z.strictObject({
  params: z.optional(z.unknown()),
  query: z.optional(z.unknown()),
  body: z.optional(z.unknown()),
});

export function followHandlers({
  config,
  follows,
  grants,
  store: { db },
}: Services): OwnHandlers<'listFollows' | 'listStarted' | 'addFollow' | 'removeFollow'> {
  /** The read that tells how a followed job goes; its input must be one that the person could send themselves. */
  function pollOf(scope: string, operation: string): Operation {
    const followed = operationById.get(operation);
    const poll = followed?.job && operationById.get(`${followed.service}.${followed.job.poll}`);
    if (!poll || followed.internal || followed.vendor !== config.scopes[scope]?.vendor)
      throw new Failure('invalid', 'This operation begins no job that could be followed.', {
        code: 'noJob',
        details: [{ path: 'body.operation', code: 'noJob', message: 'Begins no job here.' }],
      });
    return poll;
  }

  return {
    async listFollows({ session: { person } }) {
      const rows = await db
        .selectFrom('follows')
        .select(['id', 'scope', 'operation', 'input', 'label', 'began'])
        .where('person', '=', person.id)
        .orderBy('began')
        .execute();
      return rows
        .filter((row) => grants.roleOn(person, row.scope))
        .map((row) => ({ ...row, input: Input.parse(JSON.parse(row.input)) }));
    },

    async listStarted({ query: { scope, operation }, session: { person } }) {
      if (!grants.roleOn(person, scope)) throw new Failure('notFound', 'There is no such scope.');
      const rows = await db
        .selectFrom('started_jobs')
        .select(['input', 'who', 'began'])
        .where('scope', '=', scope)
        .where('operation', '=', operation)
        .orderBy('began', 'desc')
        .limit(mostStarted)
        .execute();
      return rows.map((row) => ({ ...row, input: Input.parse(JSON.parse(row.input)) }));
    },

    async addFollow({ body: { scope, operation, input, label }, session: { person } }) {
      if (!grants.roleOn(person, scope)) throw new Failure('notFound', 'There is no such scope.');
      const poll = pollOf(scope, operation);
      const raw = RawInput.safeParse(input);
      if (!raw.success) throw new Failure('invalid', 'A job is asked by params, query and body alone.');
      validate(poll, { params: {}, query: {}, body: undefined, ...raw.data });
      return follows.add(person, { scope, operation, input, label }, false);
    },

    async removeFollow({ params: { id }, session: { person } }) {
      const removed = await db
        .deleteFrom('follows')
        .where('id', '=', id)
        .where('person', '=', person.id)
        .executeTakeFirst();
      if (removed.numDeletedRows === 0n) throw new Failure('notFound', 'There is no such followed job.');
      return null;
    },
  };
}
