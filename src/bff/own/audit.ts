import { sql } from 'kysely';
import { Failure } from '../../contract/failure.ts';
import { Deed, type DeedFilter } from '../../contract/services/own/audit.ts';
import type { OwnHandlers, Person, Services } from '../services.ts';
import type { Store } from '../store/store.ts';

type Handlers = OwnHandlers<'listAudit' | 'countAudit'>;

/** The audit trail, read. Each deed is one row, however many records it took. */
export function auditHandlers({ store, grants }: Services): Handlers {
  /** The scopes whose deeds a person sees; undefined for all and what is of no scope. */
  function scopesOf(person: Person): string[] | undefined {
    if (grants.holdsEverywhere(person, 'admin')) return undefined;
    const roles = Object.entries(grants.rolesOf(person));
    const administered = roles.flatMap(([scope, role]) => (role === 'admin' ? [scope] : []));
    if (administered.length > 0) return administered;
    throw new Failure('forbidden', 'The audit trail needs the role admin on at least one scope.', {
      code: 'role',
      details: [{ path: 'role', code: 'admin', message: 'You administer no scope.' }],
    });
  }

  return {
    async listAudit({ query, session: { person } }) {
      const { skip = 0, first = 100, order = 'desc', after, among, ...filter } = query;
      let deeds = matching(store, filter, scopesOf(person));
      if (after !== undefined) deeds = deeds.where('begun.seq', '>', after);
      if (among) deeds = deeds.where('begun.seq', 'in', among.length > 0 ? among : [-1]);
      const rows = await deeds
        .select((row) => [
          'begun.seq',
          'begun.at',
          'begun.who',
          'begun.address',
          'begun.action',
          'begun.scope',
          'begun.target',
          'begun.target_name as targetName',
          'begun.request_id as requestId',
          'ended.at as endedAt',
          row.fn.coalesce('ended.outcome', 'begun.outcome').as('outcome'),
          row.fn.coalesce('ended.code', 'begun.code').as('code'),
          row.fn.coalesce('ended.upstream_request_id', 'begun.upstream_request_id').as('upstreamRequestId'),
          'begun.facts as intended',
          'ended.facts as found',
        ])
        .orderBy('begun.seq', after === undefined ? order : 'asc')
        .limit(first)
        .offset(skip)
        .execute();
      return rows.map(({ endedAt, intended, found, ...row }) =>
        Deed.parse({
          ...row,
          outcome: row.outcome ?? 'unknown',
          took: endedAt === null ? null : Math.max(0, endedAt - row.at),
          facts: { ...factsIn(intended), ...factsIn(found) },
        }),
      );
    },

    async countAudit({ query, session: { person } }) {
      const { count } = await matching(store, query, scopesOf(person))
        .select((row) => row.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      return { count: Number(count) };
    },
  };
}

const factsIn = (json: string | null) => (json === null ? {} : (JSON.parse(json) as Deed['facts']));

const searched = ['who', 'action', 'target', 'target_name', 'address', 'request_id'] as const;

/** Intents and single records that match, each with the outcome that belongs to it. */
function matching({ db }: Store, filter: DeedFilter, scopes: readonly string[] | undefined) {
  const { from, to, who, action, scope, target, outcome, text } = filter;
  let deeds = db
    .selectFrom('audit as begun')
    .leftJoin('audit as ended', (join) =>
      join.onRef('ended.entry', '=', 'begun.entry').on('ended.phase', '=', 'outcome'),
    )
    .where('begun.phase', 'in', ['intent', 'record']);
  if (scopes) deeds = deeds.where('begun.scope', 'in', scopes);
  if (from !== undefined) deeds = deeds.where('begun.at', '>=', from);
  if (to !== undefined) deeds = deeds.where('begun.at', '<', to);
  if (scope !== undefined) deeds = deeds.where('begun.scope', '=', scope);
  if (who !== undefined) deeds = deeds.where(lowered('who'), '=', who.toLowerCase());
  if (action?.endsWith('.')) deeds = deeds.where(like('action', `${escaped(action)}%`));
  else if (action !== undefined) deeds = deeds.where('begun.action', '=', action);
  if (target !== undefined)
    deeds = deeds.where((row) =>
      row.or([row('begun.target', '=', target), row(lowered('target_name'), '=', target.toLowerCase())]),
    );
  if (outcome !== undefined)
    deeds = deeds.where((row) => {
      const ended = row.fn.coalesce('ended.outcome', 'begun.outcome');
      return outcome === 'unknown' ? row(ended, 'is', null) : row(ended, '=', outcome);
    });
  if (text !== undefined)
    deeds = deeds.where((row) =>
      row.or(searched.map((column) => like(column, `%${escaped(text.toLowerCase())}%`))),
    );
  return deeds;
}

// SQLite and PostgreSQL differ in whether LIKE tells cases apart: compared in lower case it is the same.
const lowered = (column: (typeof searched)[number]) => sql<string>`lower(${sql.ref(`begun.${column}`)})`;
const like = (column: (typeof searched)[number], pattern: string) =>
  sql<boolean>`${lowered(column)} like ${pattern.toLowerCase()} escape '!'`;
const escaped = (text: string) => text.replace(/[!%_]/g, '!$&');
