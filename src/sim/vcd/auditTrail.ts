import type { Call } from './call.ts';
import { isSystem, urn, type Event } from './entities.ts';
import { FiqlError, parseFiql } from './fiql.ts';
import { badRequest } from './refusal.ts';
import { auditRow } from './rows.ts';

const most = 128;

/** Rows of one page, and how many there are in all. */
export function pageOf<T>(
  rows: readonly T[],
  query: URLSearchParams,
): { page: number; pageSize: number; rows: T[] } {
  const [page, pageSize] = [Number(query.get('page') ?? 1), Number(query.get('pageSize') ?? 25)];
  if (!(page >= 1) || !(pageSize >= 1) || pageSize > most) throw badRequest(`pageSize is 1 to ${most}.`);
  return { page, pageSize, rows: rows.slice((page - 1) * pageSize, page * pageSize) };
}

export function holdsOf(filter: string | null) {
  if (filter === null || filter === '') return () => true;
  try {
    return parseFiql(filter);
  } catch (error) {
    if (error instanceof FiqlError) throw badRequest(error.message);
    throw error;
  }
}

function read(event: Event, field: string) {
  switch (field) {
    case 'timestamp':
      return event.at;
    case 'eventType':
      return `com/vmware/vcloud/event/${event.type}`;
    case 'eventStatus':
      return event.isSuccess ? 'SUCCESS' : 'FAILURE';
    case 'eventEntity.id':
      return event.entity.urn;
    case 'user.id':
      return urn('user', event.user.id);
    case 'user.name':
      return event.user.name;
    default:
      throw badRequest(`Unknown field ${field}.`);
  }
}

/** Of what an identity may see: of a provider that acts for one tenant, that tenant's. */
export function auditTrail({ director, query, session, tenant }: Call) {
  const { user } = session!;
  const org = isSystem(user.org) ? tenant : user.org.id;
  const holds = holdsOf(query.get('filter'));
  const found = director.world.events.filter(
    (event) => (org === undefined || event.org.id === org) && holds((field) => read(event, field)),
  );
  if (query.has('sortDesc')) found.reverse();
  const { page, pageSize, rows } = pageOf(found, query);
  return {
    ...{ resultTotal: found.length, pageCount: Math.ceil(found.length / pageSize), page, pageSize },
    ...{ associations: null, values: rows.map(auditRow) },
  };
}
