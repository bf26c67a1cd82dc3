import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';

interface Props<T extends string> {
  label: string;
  value: T | undefined;
  options: readonly { value: T; label: string }[];
  /** What "none of them" is called; without it one of the options is always chosen. */
  any?: string;
  onChange: (value: T | undefined) => void;
  onMenu?: (isOpen: boolean) => void;
}

/** One of a few, in a menu. */
export function Choice<T extends string>({ label, value, options, any, onChange, onMenu }: Props<T>) {
  // What the URL names and nobody knows (yet) shows as nothing chosen, not as a warning of the menu's.
  const known = options.some((option) => option.value === value) ? value : '';
  return (
    <TextField
      select
      label={label}
      value={known}
      onChange={({ target }) => onChange(options.find((option) => option.value === target.value)?.value)}
      sx={{ minWidth: 128, flex: '0 1 auto' }}
      slotProps={{
        inputLabel: { shrink: true },
        select: { displayEmpty: true, onOpen: () => onMenu?.(true), onClose: () => onMenu?.(false) },
      }}
    >
      {any !== undefined && <MenuItem value="">{any}</MenuItem>}
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {option.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
