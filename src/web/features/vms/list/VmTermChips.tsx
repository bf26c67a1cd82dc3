import { parseNetwork } from '../../../lib/networks.ts';
import { parseQuery, withoutTerm } from '../../../lib/queryText.ts';
import { SearchChip } from './SearchChip.tsx';

interface Props {
  q: string;
  onChange: (q: string) => void;
}

/** What of a search is more than a word, piece by piece. */
export function VmTermChips({ q, onChange }: Props) {
  return parseQuery(q)
    .filter(({ key, value, isNot }) => (key !== undefined && value !== '') || isNot || parseNetwork(value))
    .map((term) => (
      <SearchChip key={term.start} text={term.text} onRemove={() => onChange(withoutTerm(q, term))} />
    ));
}
