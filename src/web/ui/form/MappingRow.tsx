import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { ArrowRight, X } from 'lucide-react';
import type { ClipboardEvent } from 'react';
import { get, useFormState, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { NumberInput } from './NumberInput.tsx';
import { errorWords } from './useField.ts';

interface Props<V extends FieldValues> {
  control: Control<V>;
  /** Path of the row. */
  name: string;
  row: number;
  protocol: string;
  onPaste: (event: ClipboardEvent) => void;
  /** Absent for a row that has to stay. */
  onRemove: (() => void) | undefined;
}

export function MappingRow<V extends FieldValues>({
  control,
  name,
  row,
  protocol,
  onPaste,
  onRemove,
}: Props<V>) {
  const { t } = useTranslation('form');
  const { errors } = useFormState({ control });
  const at = (field: string) => `${name}.${field}` as FieldPath<V>;
  const wrong = errorWords(get(errors, at('protocol'))) ?? errorWords(get(errors, name));
  return (
    <Box component="li" onPaste={onPaste}>
      <Box
        sx={{ display: 'grid', gridTemplateColumns: '1fr auto 1fr auto auto', gap: 1, alignItems: 'start' }}
      >
        <NumberInput control={control} name={at('client_port')} label={t('clientPort')} />
        <Box aria-hidden sx={{ pt: 1.25, color: 'text.secondary' }}>
          <ArrowRight size={16} />
        </Box>
        <NumberInput control={control} name={at('server_port')} label={t('serverPort')} />
        <Typography variant="body2" color="textSecondary" sx={{ pt: 1.25 }}>
          {protocol}
        </Typography>
        <IconButton aria-label={t('removeMapping', { row })} onClick={onRemove} disabled={!onRemove}>
          <X size={16} />
        </IconButton>
      </Box>
      {wrong && (
        <FormHelperText error role="alert">
          {wrong}
        </FormHelperText>
      )}
    </Box>
  );
}
