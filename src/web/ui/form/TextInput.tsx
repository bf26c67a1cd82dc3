import TextField from '@mui/material/TextField';
import type { FieldValues } from 'react-hook-form';
import { useField, type FieldProps } from './useField.ts';

interface Props {
  placeholder?: string;
  multiline?: boolean;
  /** Hides what is typed, and offers no old password. */
  isSecret?: boolean;
  autoComplete?: string;
  inputMode?: 'numeric';
}

export function TextInput<V extends FieldValues>({
  label,
  help,
  placeholder,
  multiline,
  isSecret,
  autoComplete = isSecret ? 'new-password' : 'off',
  inputMode,
  ...bound
}: FieldProps<V> & Props) {
  const { field, error } = useField(bound);
  const { ref, value, ...rest } = field;
  return (
    <TextField
      {...rest}
      value={value ?? ''}
      inputRef={ref}
      label={label}
      error={error !== undefined}
      helperText={error ?? help}
      multiline={multiline ?? false}
      type={isSecret ? 'password' : 'text'}
      autoComplete={autoComplete}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { placeholder, inputMode, spellCheck: false } }}
      fullWidth
    />
  );
}
