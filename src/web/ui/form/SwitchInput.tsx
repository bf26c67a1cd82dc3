import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Switch from '@mui/material/Switch';
import { useId } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useField, type FieldProps } from './useField.ts';

export function SwitchInput<V extends FieldValues>({ label, help, ...bound }: FieldProps<V>) {
  const helpId = useId();
  const { field, error } = useField(bound);
  const { ref, value, ...rest } = field;
  return (
    <FormControl error={error !== undefined}>
      <FormControlLabel
        label={label}
        control={
          <Switch
            {...rest}
            checked={value === true}
            slotProps={{ input: { ref, 'aria-describedby': helpId } }}
          />
        }
      />
      <FormHelperText id={helpId} component="div" sx={{ mx: 0 }}>
        {error ?? help}
      </FormHelperText>
    </FormControl>
  );
}
