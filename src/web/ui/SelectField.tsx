import FormControl from '@mui/material/FormControl';
import InputLabel from '@mui/material/InputLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import { ChevronDown } from 'lucide-react';
import { useId, type ReactNode } from 'react';

const tag: string = 'select';
const select = tag as 'input'; // MUI's type knows inputs only; it renders what it is given

interface Props {
  label: string;
  value: string;
  /** `<option>`s. */
  children: ReactNode;
  onChange: (value: string) => void;
}

/** One of a few: the browser's own select, at home on a phone and 20 KB lighter than a menu of ours. */
export function SelectField({ label, value, children, onChange }: Props) {
  const id = useId();
  return (
    <FormControl sx={{ minWidth: 128, flex: { xs: '1 1 8rem', sm: '0 1 auto' } }}>
      <InputLabel htmlFor={id} shrink>
        {label}
      </InputLabel>
      <OutlinedInput
        id={id}
        label={label}
        notched
        inputComponent={select}
        inputProps={{ children }}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        endAdornment={<ChevronDown size={16} aria-hidden />}
        sx={{
          position: 'relative',
          pr: 0,
          '& select': { appearance: 'none', cursor: 'pointer', pr: 4 },
          '& option': { bgcolor: 'background.paper', color: 'text.primary' },
          '& > svg': { position: 'absolute', right: 10, pointerEvents: 'none' },
        }}
      />
    </FormControl>
  );
}
