import Button from '@mui/material/Button';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';

interface Props {
  text: string;
  onRemove: () => void;
}

/** One piece of what is searched for, to be taken away. */
export function SearchChip({ text, onRemove }: Props) {
  const { t } = useTranslation('vms');
  return (
    <Button
      variant="outlined"
      aria-label={t('removeTerm', { term: text })}
      endIcon={<X size={14} aria-hidden />}
      onClick={onRemove}
      sx={{ minHeight: 28, py: 0, px: 1.25, borderRadius: 4, maxWidth: '100%', overflow: 'hidden' }}
    >
      {text}
    </Button>
  );
}
