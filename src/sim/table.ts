import { Refusal } from './refusal.ts';
import type { Shape } from './shape.ts';
import { compileWhere, invalid, type Scalar } from './where.ts';

/** All entities of one kind, in the vendor's default order. */
export interface Table<T> {
  shape: Shape<T>;
  rows(): readonly T[];
  find(id: string): T | undefined;
}

const pageKeys = ['where', 'orderBy', 'first', 'last', 'skip', 'after', 'before'];

/** Everything a where-input matches; `{}` and none at all match every row. */
export function match<T>(table: Table<T>, where: unknown): T[] {
  const holds = compileWhere(table.shape.filters, where);
  const rows = candidates(table, where) ?? table.rows();
  return rows.filter(holds);
}

// The one index that matters: without it, polling one VM would read 100,000.
function candidates<T>(table: Table<T>, where: unknown): T[] | undefined {
  if (typeof where !== 'object' || where === null) return undefined;
  const wanted =
    'id' in where ? [where.id] : 'id_in' in where && Array.isArray(where.id_in) ? where.id_in : [];
  if (wanted.length === 0) return undefined;
  const found = new Set(wanted.map((id) => table.find(String(id))));
  return [...found].filter((row) => row !== undefined);
}

/** Answers `get-<plural>`: matches, orders, then cuts the page out. */
export function list<T extends { id: string }>(table: Table<T>, body: Record<string, unknown>): T[] {
  onlyKeys(body, pageKeys);
  let rows = sort(table, match(table, body['where']), body['orderBy']);
  const { after, before } = body;
  if (after !== undefined && after !== null) rows = rows.slice(rows.findIndex((row) => row.id === after) + 1);
  if (before !== undefined && before !== null) {
    const end = rows.findIndex((row) => row.id === before);
    if (end >= 0) rows = rows.slice(0, end);
  }
  const skip = count(body, 'skip') ?? 0;
  const first = count(body, 'first');
  const last = count(body, 'last');
  if (first !== undefined && last !== undefined)
    throw new Refusal(400, 'Cannot have first and last at once.');
  if (last !== undefined) return rows.slice(Math.max(0, rows.length - skip - last), rows.length - skip);
  return rows.slice(skip, first === undefined ? undefined : skip + first);
}

/** Answers `get-<plural>-connection`. */
export function countAll<T>(table: Table<T>, body: Record<string, unknown>) {
  onlyKeys(body, pageKeys);
  return { aggregate: { count: match(table, body['where']).length } };
}

export function onlyKeys(body: Record<string, unknown>, allowed: readonly string[]): void {
  const unknown = Object.keys(body).find((key) => !allowed.includes(key));
  if (unknown) throw new Refusal(400, `request.body must NOT have additional properties: "${unknown}"`);
}

function count(body: Record<string, unknown>, key: string): number | undefined {
  const value = body[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw invalid(key, 'must be integer >= 0');
  }
  return value;
}

function sort<T>(table: Table<T>, rows: T[], orderBy: unknown): T[] {
  if (orderBy === undefined || orderBy === null) return rows;
  const [, field = '', way] = (typeof orderBy === 'string' && /^(.+)_(ASC|DESC)$/.exec(orderBy)) || [];
  const read = table.shape.orders.get(field);
  if (!read) throw invalid('orderBy', 'must be equal to one of the allowed values');
  const sign = way === 'ASC' ? 1 : -1;
  // Read once per row: a usage number moves while one sorts by it.
  const keyed = rows.map((row) => ({ row, key: read(row) }));
  return keyed.sort((a, b) => sign * compare(a.key, b.key)).map(({ row }) => row);
}

// PostgreSQL puts NULL after everything, so DESC begins with it.
function compare(a: Scalar, b: Scalar): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
