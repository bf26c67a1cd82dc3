import { Failure } from '../../contract/failure.ts';
import type { Answer, Input, Operation } from '../../contract/operation.ts';
import type { Asked, Paging, RowOf } from '../../contract/pages.ts';
import { call } from './api.ts';

type Paged = Operation & { effect: 'read'; paging: Paging };
export type RowsOf<O extends Paged> = RowOf<Answer<O>, O['paging']>[];

export interface WalkOptions {
  signal?: AbortSignal;
  /** After each page: how many rows there are by now, and in all where the vendor says so. */
  onProgress?: (progress: { rows: number; total: number | null }) => void;
}

/** How often a list that moves under the walk is begun again; then it is taken as it comes. */
const mostReturns = 3;
/** After so many pages that bring nothing, the list is taken for going round in circles. */
const mostIdle = 3;

/**
 * The rows of a list, page by page. No row comes twice, and every row that was there all the time comes: where
 * the list has moved between two pages, the walk begins again and passes over what it has.
 */
export async function* walk<O extends Paged>(
  operation: O,
  input: Input<O>,
  { signal, onProgress }: WalkOptions = {},
): AsyncGenerator<RowsOf<O>, void, undefined> {
  const { paging } = operation;
  const { key } = paging;
  const first = paging.first(input as Asked);
  const seen = new Set<unknown>();
  let asked = first;
  let returns = 0;
  // Since the walk began, or began again:
  let passed = new Set<unknown>(); // rows that came by
  let gained = 0; // … and were not seen before
  let idle = 0; // pages in a row without any that had not come by
  let totalBefore: number | null = null;
  function beginAgain() {
    returns += 1;
    passed = new Set();
    gained = idle = 0;
    asked = first;
  }

  for (;;) {
    signal?.throwIfAborted();
    const isFirst = asked === first;
    let answer: Answer<O>;
    try {
      answer = await call(operation, asked as Input<O>, signal ? { signal } : {});
    } catch (error) {
      if (isFirst || !leadsNowhere(error) || returns >= mostReturns) throw error;
      beginAgain();
      continue;
    }
    const rows = paging.rows(answer);
    const total = paging.total(answer);
    const hasShrunk = total !== null && totalBefore !== null && total < totalBefore;
    const isContinued = paging.overlaps ? seen.has(rows[0]?.[key]) : !hasShrunk;
    totalBefore = total;
    const fresh = rows.filter(({ [key]: id }) => !seen.has(id) && seen.add(id));
    gained += fresh.length;
    if (fresh.length > 0) yield fresh as RowsOf<O>;
    onProgress?.({ rows: seen.size, total });

    const before = passed.size;
    for (const { [key]: id } of rows) passed.add(id);
    idle = passed.size > before ? 0 : idle + 1;
    const next = paging.next(asked, answer);
    const isEnd = next === null || idle >= mostIdle;
    const hasMoved =
      idle >= mostIdle || (!isFirst && !paging.isSteady && (rows.length === 0 || !isContinued));
    // Having begun again for an empty page and gained nothing, the walk knows that it was the end.
    const wasEnd = rows.length === 0 && returns > 0 && gained === 0;
    if (hasMoved && !wasEnd && returns < mostReturns) beginAgain();
    else if (isEnd || wasEnd) return;
    else asked = next;
  }
}

/** The row that was to lead on is gone: Neutron refuses its marker, VPCEP an offset beyond the end. */
const leadsNowhere = (error: unknown) =>
  error instanceof Failure && (error.kind === 'invalid' || error.kind === 'notFound');

/** All rows at once. */
export async function rowsOf<O extends Paged>(operation: O, input: Input<O>, options: WalkOptions = {}) {
  const all: RowsOf<O> = [];
  for await (const rows of walk(operation, input, options)) all.push(...rows);
  return all;
}

/** Key and function of all rows of a list: `useQuery(rowsQuery(vpc.listVpcs, { scope }))`. */
// eslint-disable-next-line @tanstack/query/exhaustive-deps -- service and name are the operation's identity
export const rowsQuery = <O extends Paged>(operation: O, input: Input<O>) => ({
  queryKey: [operation.service, operation.name, input, 'rows'] as const,
  queryFn: ({ signal }: { signal: AbortSignal }) => rowsOf(operation, input, { signal }),
});
