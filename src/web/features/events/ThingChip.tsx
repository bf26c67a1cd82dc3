import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { EventSearch } from './eventSearch.ts';
import { useEventWords } from './useEventWords.ts';

interface Props {
  search: EventSearch;
  onSearch: (search: EventSearch) => void;
}

/** Says that the events of one thing alone are shown, and lets it go. */
export function ThingChip({ search, onSearch }: Props) {
  const { t } = useTranslation('events');
  const words = useEventWords();
  const { thing, ...others } = search;
  const [kind, id] = thing?.split(':') ?? [];
  if (kind === undefined || id === undefined) return null;
  return (
    <Chip
      label={t('onlyThing', { kind: words.object(kind), name: words.name({ kind, id }) })}
      onDelete={() => onSearch(others)}
    />
  );
}
