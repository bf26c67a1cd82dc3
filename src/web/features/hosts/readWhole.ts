const pageSize = 200;
/** No list of hosts is so long; it only ends a tower that never does. */
const mostPages = 50;

/** Everything of a list, page by page, until a page is not full. */
export async function readWhole<T>(
  page: (window: { first: number; skip: number }) => Promise<readonly T[]>,
): Promise<T[]> {
  const all: T[] = [];
  for (let turn = 0; turn < mostPages; turn++) {
    const rows = await page({ first: pageSize, skip: all.length });
    all.push(...rows);
    if (rows.length < pageSize) break;
  }
  return all;
}
