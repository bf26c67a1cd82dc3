import type { Kysely } from 'kysely';
import { Failure } from '../../contract/failure.ts';
import { atLeast } from '../../contract/operation.ts';
import type { Note } from '../../contract/services/own/notes.ts';
import { onRecord } from '../onRecord.ts';
import type { OwnHandlers, Person, Services } from '../services.ts';
import type { Tables } from '../store/tables.ts';

type Handlers = OwnHandlers<'listNotes' | 'setNote' | 'followThing'>;
type Thing = Pick<Note, 'scope' | 'kind' | 'thing'>;

/** Notes belong to a scope: whoever sees that sees them, and its operators write them. */
export function noteHandlers({ store: { db }, grants, audit }: Services): Handlers {
  function roleOn(person: Person, scope: string) {
    const held = grants.roleOn(person, scope);
    if (!held) throw new Failure('notFound', 'There is no such scope.', { code: 'noScope' });
    return held;
  }
  const noteOn = ({ scope, kind, thing }: Thing, on: Kysely<Tables>) =>
    on
      .selectFrom('notes')
      .selectAll()
      .where('scope', '=', scope)
      .where('kind', '=', kind)
      .where('thing', '=', thing)
      .executeTakeFirst();

  return {
    async listNotes({ session: { person } }) {
      const scopes = Object.keys(grants.rolesOf(person));
      if (scopes.length === 0) return [];
      const followed = await db
        .selectFrom('followed_things')
        .select(['scope', 'kind', 'thing'])
        .where('person', '=', person.id)
        .where('scope', 'in', scopes)
        .execute();
      const notes = await db.selectFrom('notes').selectAll().where('scope', 'in', scopes).execute();
      const nameOf = ({ scope, kind, thing }: { scope: string; kind: string; thing: string }) =>
        `${scope} ${kind} ${thing}`;
      const isFollowed = new Set(followed.map(nameOf));
      const isNoted = new Set(notes.map(nameOf));
      const bare = { owner: '', snooze: null, changedBy: '', changedAt: 0, isFollowed: true };
      return [
        ...notes.map(({ snooze_until: until, snooze_reason: reason, changed_by, changed_at, ...note }) => ({
          ...note,
          kind: note.kind as Note['kind'], // its own handler wrote it
          snooze: until === null ? null : { until, reason: reason ?? '' },
          ...{ changedBy: changed_by, changedAt: changed_at, isFollowed: isFollowed.has(nameOf(note)) },
        })),
        ...followed
          .filter((one) => !isNoted.has(nameOf(one)))
          .map((one) => ({ ...one, kind: one.kind as Note['kind'], ...bare })),
      ];
    },

    async setNote({ body, session, request }) {
      const { scope, kind, thing, owner, snooze, name, seenAt } = body;
      const held = roleOn(session.person, scope);
      const entry = {
        ...{ who: session.person.name, sessionId: session.id, address: request.ip, requestId: request.id },
        ...{ action: 'note.change', scope, target: thing, targetName: name },
      };
      if (!atLeast(held, 'operator')) {
        await audit.record({ ...entry, outcome: 'refused', code: 'role' });
        throw new Failure('forbidden', 'This needs the role operator.', {
          code: 'role',
          details: [{ path: 'role', code: 'operator', message: `You are ${held} on this scope.` }],
        });
      }
      const facts = { owner, snoozedUntil: snooze?.until ?? null, reason: snooze?.reason ?? null };
      const said = { owner, snooze_until: snooze?.until ?? null, snooze_reason: snooze?.reason ?? null };
      const row = { scope, kind, thing, ...said, changed_by: session.person.name, changed_at: Date.now() };
      await onRecord(audit, { ...entry, facts }, () =>
        db.transaction().execute(async (transaction) => {
          const before = await noteOn(body, transaction);
          if ((before?.changed_at ?? 0) !== seenAt) throw changedSince(before);
          // By what was seen: of two who read the same, one finds nothing to remove, or its place taken.
          if (before) {
            const removed = await transaction
              .deleteFrom('notes')
              .where('scope', '=', scope)
              .where('kind', '=', kind)
              .where('thing', '=', thing)
              .where('changed_at', '=', seenAt)
              .executeTakeFirstOrThrow();
            if (removed.numDeletedRows === 0n) throw changedSince(await noteOn(body, transaction));
          }
          if (owner === '' && !snooze) return;
          const added = await transaction
            .insertInto('notes')
            .values(row)
            .onConflict((on) => on.doNothing())
            .executeTakeFirst();
          if (added.numInsertedOrUpdatedRows === 0n) throw changedSince(await noteOn(body, transaction));
        }),
      );
      return null;
    },

    async followThing({ body: { scope, kind, thing, isFollowed }, session: { person } }) {
      roleOn(person, scope);
      const row = { person: person.id, scope, kind, thing };
      if (isFollowed)
        await db
          .insertInto('followed_things')
          .values(row)
          .onConflict((on) => on.doNothing())
          .execute();
      else
        await db
          .deleteFrom('followed_things')
          .where('person', '=', person.id)
          .where('scope', '=', scope)
          .where('kind', '=', kind)
          .where('thing', '=', thing)
          .execute();
      return null;
    },
  };
}

const changedSince = (note: { owner: string; snooze_reason: string | null } | undefined) =>
  new Failure('conflict', 'Somebody else has changed this note meanwhile.', {
    code: 'seenDiffers',
    found: { owner: note?.owner ?? '', reason: note?.snooze_reason ?? '' },
  });
