import { isObject } from './json.ts';
import { Refusal } from './refusal.ts';
import type { Shape } from './shape.ts';
import { compileWhere, invalid, type Scalar } from './where.ts';

/** All entities of one kind, in the vendor's default order. */
export interface Table<T> {
  shape: Shape<T>;
  rows(): readonly T[];
  find(id: string): T | undefined;
  /** The rows that a where-input can match at all, where an index knows them; undefined asks all. */
  narrow?(where: Record<string, unknown>): readonly T[] | undefined;
}

/** A table that rows come to and leave. */
export class Rows<T extends { id: string }> implements Table<T> {
  readonly shape: Shape<T>;
  readonly #byId: Map<string, T>;
  #rows: readonly T[] | undefined;
  constructor(shape: Shape<T>, rows: readonly T[]) {
    this.shape = shape;
    this.#rows = rows;
    this.#byId = new Map(rows.map((row) => [row.id, row]));
  }

  rows(): readonly T[] {
    return (this.#rows ??= [...this.#byId.values()]);
  }

  find(id: string): T | undefined {
    return this.#byId.get(id);
  }

  add(row: T): void {
    this.#byId.set(row.id, row);
    this.#rows = undefined;
  }

  remove(row: T): void {
    this.#byId.delete(row.id);
    this.#rows = undefined;
  }
}

const pageKeys = ['where', 'orderBy', 'first', 'last', 'skip', 'after', 'before'];

/** Everything a where-input matches; `{}` and none at all match every row. */
export function match<T>(table: Table<T>, where: unknown): T[] {
  const holds = compileWhere(table.shape.filters, where);
  const rows = candidates(table, where) ?? table.rows();
  return rows.filter(holds);
}

// The index that matters: without it, polling one VM would read 100,000.
function candidates<T>(table: Table<T>, where: unknown): readonly T[] | undefined {
  if (!isObject(where)) return undefined;
  const wanted = 'id' in where ? [where['id']] : Array.isArray(where['id_in']) ? where['id_in'] : [];
  if (wanted.length === 0) return table.narrow?.(where);
  const found = new Set(wanted.map((id) => table.find(String(id))));
  return [...found].filter((row) => row !== undefined);
}

/** Answers `get-<plural>`: orders, begins behind the cursor, and takes what matches until the page is full. */
export function list<T extends { id: string }>(table: Table<T>, body: Record<string, unknown>): T[] {
  onlyKeys(body, pageKeys);
  const { where, orderBy } = body;
  const holds = compileWhere(table.shape.filters, where);
  const some = candidates(table, where);
  const ordered = some ? sort(table.shape, some, orderBy) : orderAll(table, orderBy);
  const { from, to } = between(ordered, body);
  const skip = count(body, 'skip') ?? 0;
  const first = count(body, 'first');
  const last = count(body, 'last');
  if (first !== undefined && last !== undefined)
    throw new Refusal(400, 'Cannot have first and last at once.');
  const wanted = first === undefined ? Infinity : skip + first;
  const found: T[] = [];
  for (let at = from; at < to && found.length < wanted; at += 1) {
    const row = ordered[at];
    if (row !== undefined && holds(row)) found.push(row);
  }
  if (last !== undefined) return found.slice(Math.max(0, found.length - skip - last), found.length - skip);
  return found.slice(skip);
}

/** A cursor is a row, whether or not it matches; behind one that is gone there is nothing, as in Prisma 1. */
function between(rows: readonly { id: string }[], { after, before }: Record<string, unknown>) {
  const placeOf = (cursor: unknown) => rows.findIndex(({ id }) => id === cursor);
  const isGiven = (cursor: unknown) => cursor !== undefined && cursor !== null;
  const begin = isGiven(after) ? placeOf(after) : -1;
  if (isGiven(after) && begin < 0) return { from: 0, to: 0 };
  const end = isGiven(before) ? placeOf(before) : rows.length;
  return { from: begin + 1, to: end };
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

const many = 5000;
const orderedFor = 2000;
const orders = new WeakMap<object, Map<string, { rows: readonly unknown[]; until: number }>>();

/** All rows in order. That of a large table is kept for two seconds, as a database keeps an index. */
function orderAll<T>(table: Table<T>, orderBy: unknown): readonly T[] {
  const rows = table.rows();
  if (rows.length < many || typeof orderBy !== 'string') return sort(table.shape, rows, orderBy);
  const kept = orders.get(rows) ?? new Map<string, { rows: readonly T[]; until: number }>();
  orders.set(rows, kept);
  const known = kept.get(orderBy);
  if (known && known.until > performance.now()) return known.rows as readonly T[];
  const ordered = sort(table.shape, rows, orderBy);
  const isFixed = orderBy.startsWith('id_'); // rows that come or go make another list of rows
  kept.set(orderBy, { rows: ordered, until: isFixed ? Infinity : performance.now() + orderedFor });
  return ordered;
}

function sort<T>(shape: Shape<T>, rows: readonly T[], orderBy: unknown): readonly T[] {
  if (orderBy === undefined || orderBy === null) return rows;
  const [, field = '', way] = (typeof orderBy === 'string' && /^(.+)_(ASC|DESC)$/.exec(orderBy)) || [];
  const read = shape.orders.get(field);
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
