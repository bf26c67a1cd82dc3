import FormControl from '@mui/material/FormControl';
import FormLabel from '@mui/material/FormLabel';
import RadioGroup from '@mui/material/RadioGroup';
import { useId, type ReactNode } from 'react';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** `ChooseRow`s. */
  children: ReactNode;
}

/** A list of which one is chosen. */
export function ChooseList({ label, value, onChange, children }: Props) {
  const id = useId();
  return (
    <FormControl>
      <FormLabel id={id} sx={{ mb: 0.5, fontSize: '0.875rem' }}>
        {label}
      </FormLabel>
      <RadioGroup
        aria-labelledby={id}
        value={value}
        onChange={(_, chosen) => onChange(chosen)}
        sx={{
          flexWrap: 'nowrap',
          maxHeight: 'min(36vh, 320px)',
          overflowY: 'auto',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
        }}
      >
        {children}
      </RadioGroup>
    </FormControl>
  );
}
