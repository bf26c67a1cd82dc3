import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import type { FieldValues } from 'react-hook-form';
import { recordFormats } from '../../../contract/services/rtc/rules.ts';
import { useField, type FieldProps } from '../../ui/form/useField.ts';

/** What is recorded: HLS, MP4 or both. */
export function FormatsInput<V extends FieldValues>({ label, ...bound }: FieldProps<V>) {
  const { field, error } = useField(bound);
  const chosen = (field.value ?? []) as string[];
  return (
    <FormControl component="fieldset" error={error !== undefined} onBlur={field.onBlur}>
      <FormLabel component="legend" sx={{ typography: 'subtitle2' }}>
        {label}
      </FormLabel>
      <FormGroup row>
        {recordFormats.map((format, place) => (
          <FormControlLabel
            key={format}
            label={format}
            control={
              <Checkbox
                size="small"
                checked={chosen.includes(format)}
                slotProps={{ input: place === 0 ? { ref: field.ref } : {} }}
                onChange={(_, isOn) =>
                  field.onChange(
                    recordFormats.filter((one) => (one === format ? isOn : chosen.includes(one))),
                  )
                }
              />
            }
          />
        ))}
      </FormGroup>
      {error && <FormHelperText sx={{ mx: 0 }}>{error}</FormHelperText>}
    </FormControl>
  );
}
