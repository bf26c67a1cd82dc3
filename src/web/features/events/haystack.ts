import type { FeedRow } from './stream/rows.ts';
import type { EventWords } from './useEventWords.ts';

/** What a row can be found by, in lower case: what it says, and the ids that somebody has from a ticket. */
export function haystackOf(words: EventWords): (row: FeedRow) => string {
  // Rows are replaced when anything about them changes, so their words may be kept.
  const known = new WeakMap<FeedRow, string>();
  return (row) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const text = textOf(row, words).toLowerCase();
    known.set(row, text);
    return text;
  };
}

function textOf(row: FeedRow, words: EventWords): string {
  if (row.kind === 'gap') return '';
  if (row.kind === 'raw') return row.raw;
  return [
    ...[words.what(row), words.thing(row), words.name(row.user), words.name(row.org)],
    ...[row.task, row.about?.id, row.user?.id, row.facts.reason, row.facts.operation],
    ...row.records.map(({ type }) => type),
  ].join(' ');
}
