import * as z from 'zod/mini';
import { key, service } from '../../../contract/operation.ts';
import { byCursor, byId, byMarker, byPage, byRecord, Links, whole } from '../../../contract/paging.ts';
import type { Asked } from './server.ts';

// A list behind every way of paging there is, as its vendor would page it.

const count = z.optional(z.int());
const Rows = z.object({ rows: z.array(z.object({ id: key() })), total: z.nullable(z.int()) });
const read = { effect: 'read', role: 'viewer', response: Rows } as const;
const body = z.optional(z.looseObject({}));

export const lists = service('lists', 'huawei', {
  marker: {
    ...read,
    route: 'GET /marker',
    query: z.strictObject({ limit: count, marker: z.optional(z.string()) }),
    paging: byMarker('rows', { size: 5 }),
  },
  links: {
    ...read,
    route: 'GET /links',
    query: z.strictObject({ limit: count, marker: z.optional(z.string()) }),
    response: z.object({ rows: Rows.shape.rows, links: z.optional(Links) }),
    paging: byMarker('rows', { size: 5, links: 'links' }),
  },
  token: {
    ...read,
    route: 'GET /token',
    query: z.strictObject({ limit: count, marker: z.optional(z.string()) }),
    response: z.object({ rows: Rows.shape.rows, page: z.object({ next: z.nullable(z.string()) }) }),
    paging: byMarker('rows', { size: 5, token: 'page.next' }),
  },
  record: {
    ...read,
    route: 'GET /record',
    query: z.strictObject({ limit: count, offset: count }),
    paging: byRecord('rows', { size: 5, total: 'total' }),
  },
  uncounted: {
    ...read,
    route: 'GET /uncounted',
    query: z.strictObject({ limit: count, offset: count }),
    paging: byRecord('rows', { size: 5 }),
  },
  page: {
    ...read,
    route: 'GET /page',
    query: z.strictObject({ limit: count, offset: count }),
    paging: byPage('rows', { size: 5, page: 'offset', from: 1, total: 'total' }),
  },
  pageFromZero: {
    ...read,
    route: 'GET /pageFromZero',
    query: z.strictObject({ size: count, page: count }),
    paging: byPage('rows', { size: 5, page: 'page', from: 0, limit: 'size' }),
  },
  pageInBody: {
    ...read,
    route: 'POST /pageInBody',
    body,
    paging: byPage('rows', {
      ...{ size: 5, page: 'cur_page', from: 1, limit: 'per_page', total: 'total' },
      ...{ at: 'body', within: 'page_req' },
    }),
  },
  cursor: {
    ...read,
    route: 'POST /cursor',
    body,
    response: Rows.shape.rows,
    paging: byCursor({ size: 5 }),
  },
  ids: {
    ...read,
    route: 'POST /ids',
    body,
    response: Rows.shape.rows,
    paging: byId({ size: 5 }),
  },
  whole: { ...read, route: 'GET /whole', paging: whole('rows') },
});
export type ListName = keyof typeof lists;

export class Gone extends Error {}

/** What the vendor would answer; throws `Gone` where it refuses a place that is not there. */
export function answerList(name: string, ids: readonly string[], asked: Asked): unknown {
  const said = new URL(asked.url, 'http://x').searchParams;
  const sent = (asked.body === '' ? {} : JSON.parse(asked.body)) as Record<string, unknown>;
  const number = (value: unknown, otherwise: number) => Number(value ?? otherwise);
  const toRows = (some: readonly string[]) => some.map((id) => ({ id }));
  const cut = (from: number, size: number) => toRows(ids.slice(from, from + size));
  const limit = number(said.get('limit') ?? said.get('size'), 5);
  const marker = said.get('marker');
  const at = marker === null ? 0 : ids.indexOf(marker) + 1;
  const isLast = at + limit >= ids.length;
  switch (name) {
    case 'links': {
      if (marker !== null && at === 0) throw new Gone('no such marker');
      const href = `http://192.168.3.2:9696/v2.0/rows?limit=${limit}&marker=${ids[at + limit - 1]}`;
      return { rows: cut(at, limit), ...(isLast ? {} : { links: [{ rel: 'next', href }] }) };
    }
    case 'token':
      return { rows: cut(at, limit), page: { next: isLast ? null : ids[at + limit - 1] } };
    case 'marker':
      return { rows: marker !== null && at === 0 ? [] : cut(at, limit), total: null };
    case 'record': {
      const offset = said.get('offset');
      if (offset !== null && (offset === '0' || Number(offset) >= ids.length))
        throw new Gone('no such offset');
      return { rows: cut(number(offset, 0), limit), total: ids.length };
    }
    case 'uncounted': {
      const rows = cut(number(said.get('offset'), 0), limit);
      return rows.length === 0 ? {} : { rows };
    }
    case 'page':
      return { rows: cut((number(said.get('offset'), 1) - 1) * limit, limit), total: ids.length };
    case 'pageFromZero':
      return { rows: cut(number(said.get('page'), 0) * limit, limit), total: null };
    case 'pageInBody': {
      const { cur_page = 1, per_page = 5 } = sent['page_req'] as Record<string, number>;
      if (cur_page > 1 && (cur_page - 1) * per_page >= ids.length) throw new Gone('no such page');
      return { rows: cut((cur_page - 1) * per_page, per_page), total: ids.length };
    }
    case 'cursor': {
      const { after: marked } = sent as { after?: string };
      const after = marked === undefined ? 0 : ids.indexOf(marked) + 1;
      return toRows(ids.slice(after, after + number(sent['first'], 5)));
    }
    case 'ids': {
      const { id_gt: behind = '' } = (sent['where'] ?? {}) as { id_gt?: string };
      const rest = ids.filter((id) => id > behind).sort();
      return toRows(rest.slice(0, number(sent['first'], 5)));
    }
    default:
      return { rows: toRows(ids), total: null };
  }
}
