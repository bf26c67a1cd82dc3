import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { X } from 'lucide-react';
import {
  get,
  useFieldArray,
  useFormState,
  type ArrayPath,
  type FieldPath,
  type FieldValues,
} from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { RowsFrame } from './RowsFrame.tsx';
import { TextInput } from './TextInput.tsx';
import { errorWords, type FieldProps } from './useField.ts';

interface Props {
  /** How many there may be. */
  most: number;
}

/** Tags as rows of key and value. */
export function TagsInput<V extends FieldValues>({
  control,
  name,
  label,
  help,
  most,
}: FieldProps<V> & Props) {
  const { t } = useTranslation('form');
  const rows = useFieldArray({ control, name: name as ArrayPath<V> });
  const { errors } = useFormState({ control, name });
  const at = (place: number, field: 'key' | 'value') => `${name}.${place}.${field}` as FieldPath<V>;
  return (
    <RowsFrame
      label={label}
      help={help}
      error={errorWords(get(errors, name))}
      count={rows.fields.length}
      most={most}
      addLabel={t('addTag')}
      onAdd={() => rows.append({ key: '', value: '' } as never)}
    >
      {rows.fields.map((row, place) => (
        <Box
          component="li"
          key={row.id}
          sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr auto', gap: 1, alignItems: 'start' }}
        >
          <TextInput control={control} name={at(place, 'key')} label={t('tagKey')} />
          <TextInput control={control} name={at(place, 'value')} label={t('tagValue')} />
          <IconButton aria-label={t('removeTag', { row: place + 1 })} onClick={() => rows.remove(place)}>
            <X size={16} />
          </IconButton>
        </Box>
      ))}
    </RowsFrame>
  );
}
