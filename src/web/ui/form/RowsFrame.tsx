import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import { Plus } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  label: string;
  help?: ReactNode;
  /** What is wrong with the rows as a whole. */
  error: string | undefined;
  count: number;
  most: number;
  addLabel: string;
  onAdd: () => void;
  /** `<li>`s. */
  children: ReactNode;
}

/** Around the rows of a list that is edited: its name, how many there are, and the button for one more. */
export function RowsFrame({ label, help, error, count, most, addLabel, onAdd, children }: Props) {
  const { t } = useTranslation('form');
  const titleId = useId();
  return (
    <Box component="fieldset" aria-labelledby={titleId} sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Typography id={titleId} component="legend" variant="subtitle2" sx={{ p: 0, mb: 0.5 }}>
        {label}
      </Typography>
      {help && (
        <Typography variant="caption" component="p" color="textSecondary" sx={{ m: 0, mb: 1.5 }}>
          {help}
        </Typography>
      )}
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1.5 }}>
        {children}
      </Box>
      {error && (
        <FormHelperText error role="alert">
          {error}
        </FormHelperText>
      )}
      <Box sx={{ mt: 1, display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <Button startIcon={<Plus size={16} />} onClick={onAdd} disabled={count >= most}>
          {addLabel}
        </Button>
        <Typography variant="caption" color="textSecondary">
          {t('countOf', { count, most })}
        </Typography>
      </Box>
    </Box>
  );
}
