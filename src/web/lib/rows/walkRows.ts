import type { Row } from './rows.ts';
import type { Walked } from './source.ts';

/** CloudTower's most for one page. */
const pageSize = 200;

/**
 * All rows of a source, page by page in the order of their ids: what comes, goes or is renamed meanwhile moves no
 * other row across the edge of a page. Throws what a read throws.
 */
export async function* walkRows<R extends Row>(
  source: Walked<R>,
  signal: AbortSignal,
  first = pageSize,
): AsyncGenerator<readonly R[]> {
  let cursor: string | undefined;
  for (;;) {
    const rows = source.rows(await source.after(cursor, first).queryFn({ signal }));
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < first) return;
    cursor = source.cursor(last);
  }
}
