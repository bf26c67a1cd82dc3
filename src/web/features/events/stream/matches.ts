import type { EventSearch } from '../eventSearch.ts';
import { refKey, type Ref } from './ref.ts';
import type { EventRow, FeedRow } from './rows.ts';
import { severities } from './severity.ts';

/** What a row can be found by, in lower case. */
type Haystack = (row: FeedRow) => string;

/** Whether a row is shown. Gaps always are: what is missing may have matched. */
export function matcherOf(search: EventSearch, haystack: Haystack): (row: FeedRow) => boolean {
  const words = (search.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const isFound = (row: FeedRow) => {
    if (words.length === 0) return true;
    const text = haystack(row);
    return words.every((word) => text.includes(word));
  };
  const isPlain = !['kind', 'object', 'verb', 'severity', 'org', 'user', 'thing'].some(
    (name) => name in search,
  );
  return (row) => {
    if (search.scope !== undefined && row.scope !== search.scope) return false;
    if (row.kind === 'gap') return true;
    if (row.kind === 'raw') return isPlain && isFound(row);
    return (
      (search.noise === true || !row.isNoise || row.severity === 'error') &&
      isAsked(row, search) &&
      isFound(row)
    );
  };
}

/** A sign-in that nobody wants to read. One that failed is shown. */
export const isHiddenNoise = (row: FeedRow): boolean =>
  row.kind === 'event' && row.isNoise && row.severity !== 'error';

function isAsked(row: EventRow, { kind, object, verb, severity, org, user, thing }: EventSearch): boolean {
  if (kind !== undefined && row.kind !== kind) return false;
  if (object !== undefined && row.object !== object) return false;
  if (verb !== undefined && row.verb !== verb) return false;
  if (severity !== undefined && severities.indexOf(row.severity) > severities.indexOf(severity)) return false;
  if (org !== undefined && row.org?.id !== org) return false;
  if (user !== undefined && row.user?.id !== user) return false;
  return thing === undefined || isAbout(row, thing);
}

/** Whether anything of the row is about the thing, not only what it is named for. */
function isAbout({ about, records }: EventRow, thing: string): boolean {
  const is = (ref: Ref | undefined) => ref !== undefined && refKey(ref) === thing;
  return is(about) || records.some(({ entity, taskOwner }) => is(entity) || is(taskOwner));
}
