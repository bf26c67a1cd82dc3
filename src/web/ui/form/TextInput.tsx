import TextField from '@mui/material/TextField';
import type { FieldValues } from 'react-hook-form';
import { useField, type FieldProps } from './useField.ts';

interface Props {
  placeholder?: string;
  multiline?: boolean;
  /** Hides what is typed, and offers no old password. */
  isSecret?: boolean;
}

export function TextInput<V extends FieldValues>({
  label,
  help,
  placeholder,
  multiline,
  isSecret,
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
      autoComplete={isSecret ? 'new-password' : 'off'}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { placeholder, spellCheck: false } }}
      fullWidth
    />
  );
}
