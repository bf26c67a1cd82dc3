import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';

interface Words {
  /** What is to be typed, and that it has to be. */
  label: string;
  /** What is said when it is something else. */
  mistyped: string;
}

/** The name of what goes for good, typed by hand: a dialog's second look. */
export function useTypedName(name: string, { label, mistyped }: Words) {
  const [typed, setTyped] = useState('');
  const [isMistyped, setMistyped] = useState(false);
  const field: ReactNode = (
    <TextField
      label={label}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      error={isMistyped}
      helperText={isMistyped && mistyped}
      size="small"
      fullWidth
      autoComplete="off"
      sx={{ my: 2 }}
    />
  );
  return {
    field,
    /** Whether it is the name; says so at the field when it is not. */
    isRight(): boolean {
      setMistyped(typed.trim() !== name);
      return typed.trim() === name;
    },
    clear() {
      setTyped('');
      setMistyped(false);
    },
  };
}
