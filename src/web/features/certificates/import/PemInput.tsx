import TextField from '@mui/material/TextField';
import type { Control } from 'react-hook-form';
import { useField } from '../../../ui/form/useField.ts';
import type { TypedImport } from './importBody.ts';

interface Props {
  control: Control<TypedImport>;
  name: 'certificate' | 'private_key';
  label: string;
  help: string;
  /** Nobody reads it over a shoulder. */
  isSecret?: boolean;
  onText: (text: string) => void;
}

/** A PEM text, pasted. */
export function PemInput({ control, name, label, help, isSecret = false, onText }: Props) {
  const { field, error } = useField({ control, name });
  const { ref, value, onBlur } = field;
  return (
    <TextField
      name={name}
      value={value}
      onBlur={onBlur}
      onChange={({ target }) => onText(target.value)}
      inputRef={ref}
      label={label}
      error={error !== undefined}
      helperText={error ?? help}
      autoComplete="off"
      multiline
      minRows={isSecret ? 3 : 5}
      maxRows={isSecret ? 3 : 10}
      slotProps={{
        inputLabel: { shrink: true },
        htmlInput: {
          placeholder: isSecret ? '-----BEGIN PRIVATE KEY-----' : '-----BEGIN CERTIFICATE-----',
          spellCheck: false,
          'data-secret': isSecret || undefined,
        },
      }}
      sx={{
        // What measures its height is as wide as the field was, and would widen a page that has become narrower.
        '& .MuiInputBase-root': { overflowX: 'clip' },
        '& textarea': { fontFamily: 'monospace', fontSize: '0.8125rem' },
        '& [data-secret]:not(:placeholder-shown)': { WebkitTextSecurity: 'disc' },
      }}
      fullWidth
    />
  );
}
