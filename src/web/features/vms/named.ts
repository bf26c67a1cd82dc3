import { longestSearch } from './list/vmSearch.ts';
import { spellings } from './spellings.ts';

// Hosts, labels and images by part of their name: the tower searches, for it may have more than anybody reads.

/** As many as are offered at once; who misses one types more of its name. */
export const mostNamed = 100;

/** What `getHosts` and `getElfImages` are asked with. */
export const named = (scope: string, text: string, first = mostNamed) => ({
  scope,
  body: {
    ...anyOf(spellings(text).map((name_contains) => ({ name_contains }))),
    ...{ orderBy: 'name_ASC' as const, first },
  },
});

interface LabelMatch {
  key_contains?: string;
  value_contains?: string;
}

/** What `getLabels` is asked with: `env: prod`, as labels are shown, `env=prod`, or part of either. */
export function labelled(scope: string, text: string, first = mostNamed) {
  const [key = '', value = ''] = text
    .trim()
    .slice(0, longestSearch)
    .split(/\s*[:=]\s*(.*)/s);
  const alternatives: LabelMatch[] =
    value === ''
      ? spellings(key).flatMap((part) => [{ key_contains: part }, { value_contains: part }])
      : spellings(value).map((part) => ({ ...(key && { key_contains: key }), value_contains: part }));
  return { scope, body: { ...anyOf(alternatives), orderBy: 'key_ASC' as const, first } };
}

const anyOf = <M>(alternatives: M[]) => (alternatives.length > 0 ? { where: { OR: alternatives } } : {});
