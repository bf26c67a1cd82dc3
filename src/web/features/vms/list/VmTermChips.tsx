import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { parseNetwork } from '../../../lib/networks.ts';
import { parseQuery, withoutTerm } from '../../../lib/queryText.ts';

interface Props {
  q: string;
  onChange: (q: string) => void;
}

/** What of a search is more than a word, piece by piece, each to be taken away. */
export function VmTermChips({ q, onChange }: Props) {
  const { t } = useTranslation('vms');
  const terms = parseQuery(q).filter(
    ({ key, value, isNot }) => (key !== undefined && value !== '') || isNot || parseNetwork(value),
  );
  if (terms.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mt: 1 }}>
      {terms.map((term) => (
        <Button
          key={term.start}
          variant="outlined"
          aria-label={t('removeTerm', { term: term.text })}
          endIcon={<X size={14} aria-hidden />}
          onClick={() => onChange(withoutTerm(q, term))}
          sx={{ minHeight: 28, py: 0, px: 1.25, borderRadius: 4, maxWidth: '100%', overflow: 'hidden' }}
        >
          {term.text}
        </Button>
      ))}
    </Box>
  );
}
