// What all ways of paging have in common; the ways themselves are in paging.ts.

/** The parts of an operation's input that say which page is meant. */
export interface Asked {
  query?: object | undefined;
  body?: object | undefined;
}
export type Row = Readonly<Record<string, unknown>>;

export interface Paging<List extends string | null = string | null> {
  /** The field of the answer that holds the rows; null when the answer is the list. */
  list: List;
  /** The field that identifies a row. */
  key: string;
  /** Rows of the largest page the vendor gives; Infinity when it knows no pages. */
  size: number;
  /** Whether a page begins with the row the one before ended with: if it does not, rows have moved between. */
  overlaps: boolean;
  /** Whether nothing that comes, goes or changes moves another row from page to page, and only an empty page is the end. */
  isSteady: boolean;
  /** The input of the first page, as large as may be unless the caller has said how large. */
  first<I extends Asked>(input: I): I;
  /** The input of the page after this answer; null when this was the last. */
  next<I extends Asked>(input: I, answer: unknown): I | null;
  rows(answer: unknown): readonly Row[];
  /** How many rows there are in all; null where the vendor does not say. */
  total(answer: unknown): number | null;
}

/** A row of an operation's answer. */
export type RowOf<Answer, P> = P extends { list: infer List }
  ? ElementOf<List extends keyof Answer ? Answer[List] : List extends null ? Answer : never>
  : never;
type ElementOf<T> = T extends readonly (infer E)[] ? E : never;

export interface PagingOptions {
  size: number;
  key?: string;
  /** The field of the answer that counts all rows. */
  total?: string;
  /** Where the page is said, and the object in it where the vendor nests it. */
  at?: 'query' | 'body';
  within?: string;
  /** What the vendor calls the size of a page. */
  limit?: string;
}

interface Page {
  /** What the input said about the page. */
  said: Row;
  limit: number;
  answer: unknown;
  rows: readonly Row[];
  total: number | null;
}

/** A way of paging from what is its own: how an answer leads to the next page. */
export function paging<L extends string | null>(
  list: L,
  { size, key = 'id', total: counter, at = 'query', within, limit: sizeName = 'limit' }: PagingOptions,
  step: (page: Page) => Row | null,
  {
    overlaps = false,
    isSteady = false,
    from = {},
  }: Partial<Pick<Paging, 'overlaps' | 'isSteady'>> & { from?: Row } = {},
): Paging<L> {
  const said = (input: Asked) => object(within ? object(input[at])[within] : input[at]);
  const say = <I extends Asked>(input: I, page: Row): I => {
    const now = { ...said(input), ...page };
    return { ...input, [at]: within ? { ...input[at], [within]: now } : now };
  };
  const limitOf = (input: Asked) => Math.max(overlaps ? 2 : 1, Number(said(input)[sizeName] ?? size));
  const rows = (answer: unknown) => {
    const found = list === null ? answer : object(answer)[list];
    return Array.isArray(found) ? (found as Row[]) : [];
  };
  const total = (answer: unknown) => {
    const count = counter === undefined ? null : object(answer)[counter];
    return typeof count === 'number' ? count : null;
  };
  return {
    list,
    key,
    size,
    overlaps,
    isSteady,
    rows,
    total,
    first: (input) => say(input, { ...from, ...said(input), [sizeName]: limitOf(input) }),
    next(input, answer) {
      const limit = limitOf(input);
      const page = step({ said: said(input), limit, answer, rows: rows(answer), total: total(answer) });
      return page && say(input, page);
    },
  };
}

export const object = (value: unknown): Row =>
  typeof value === 'object' && value !== null ? (value as Row) : {};

/** The leaf at a dotted path. */
export const read = (answer: unknown, path: string): unknown =>
  path.split('.').reduce((found: unknown, name) => object(found)[name], answer);
