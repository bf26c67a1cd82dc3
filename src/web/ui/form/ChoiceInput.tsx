import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useField, type FieldProps } from './useField.ts';

export interface Choice {
  value: string;
  label: string;
  /** What choosing it means. */
  help?: ReactNode;
}

/** One of a few, each with what it means. */
export function ChoiceInput<V extends FieldValues>({
  label,
  help,
  choices,
  ...bound
}: FieldProps<V> & { choices: readonly Choice[] }) {
  const id = useId();
  const { field, error } = useField(bound);
  const { ref, ...rest } = field;
  return (
    <FormControl error={error !== undefined}>
      <FormLabel id={id} sx={{ typography: 'subtitle2' }}>
        {label}
      </FormLabel>
      <RadioGroup {...rest} value={field.value ?? ''} aria-labelledby={id}>
        {choices.map(({ value, label, help }, place) => (
          <FormControlLabel
            key={value}
            value={value}
            sx={{ alignItems: 'flex-start', py: 0.25 }}
            control={
              <Radio size="small" sx={{ py: 0.25 }} slotProps={{ input: place === 0 ? { ref } : {} }} />
            }
            label={
              <>
                <Typography component="span" variant="body2">
                  {label}
                </Typography>
                {help && (
                  <Typography
                    component="span"
                    variant="caption"
                    color="textSecondary"
                    sx={{ display: 'block' }}
                  >
                    {help}
                  </Typography>
                )}
              </>
            }
          />
        ))}
      </RadioGroup>
      {(error ?? help) && <FormHelperText sx={{ mx: 0 }}>{error ?? help}</FormHelperText>}
    </FormControl>
  );
}
