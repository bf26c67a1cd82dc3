import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { mostViewName } from '../../../../contract/services/own.ts';
import { failureBody } from '../../../lib/failure.ts';

interface Props {
  value: string;
  onChange: (name: string) => void;
  /** What the last try to keep it ended with. */
  error: Error | null;
  help?: string;
  isFocused?: boolean;
}

export const isNameTaken = (error: Error | null) => error !== null && failureBody(error).code === 'nameTaken';

/** The name of a view, and that another has it. */
export function ViewNameField({ value, onChange, error, help, isFocused = false }: Props) {
  const { t } = useTranslation('tableTools');
  const isTaken = isNameTaken(error);
  return (
    <TextField
      fullWidth
      size="small"
      label={t('viewName')}
      value={value}
      autoFocus={isFocused}
      onChange={({ target }) => onChange(target.value)}
      error={isTaken}
      helperText={isTaken ? t('nameTaken') : help}
      slotProps={{ htmlInput: { maxLength: mostViewName } }}
    />
  );
}
