import TextField from '@mui/material/TextField';
import type { FieldValues } from 'react-hook-form';
import { useField, type FieldProps } from './useField.ts';

/** A whole number. What is no number stays as it was typed and is told so, instead of vanishing. */
export function NumberInput<V extends FieldValues>({ label, help, ...bound }: FieldProps<V>) {
  const { field, error } = useField(bound);
  const { ref, value, onChange, ...rest } = field;
  return (
    <TextField
      {...rest}
      value={value ?? ''}
      onChange={({ target }) => onChange(asNumber(target.value))}
      inputRef={ref}
      label={label}
      error={error !== undefined}
      helperText={error ?? help}
      autoComplete="off"
      slotProps={{ inputLabel: { shrink: true }, htmlInput: { inputMode: 'numeric' } }}
      fullWidth
    />
  );
}

/** Digits become a number; anything else stays text for the schema to refuse. */
export const asNumber = (text: string): number | string =>
  /^\d{1,15}$/.test(text.trim()) ? Number(text) : text;
