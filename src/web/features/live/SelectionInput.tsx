import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { X } from 'lucide-react';
import { get, useFieldArray, useFormState, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { NumberInput } from '../../ui/form/NumberInput.tsx';
import { RowsFrame } from '../../ui/form/RowsFrame.tsx';
import { TextInput } from '../../ui/form/TextInput.tsx';
import { errorWords } from '../../ui/form/useField.ts';
import type { TypedEndpoints } from './channelForm.ts';

/** Which of the transcoded streams a package holds, by their bandwidth. */
export function SelectionInput({ control, place }: { control: Control<TypedEndpoints>; place: number }) {
  const { t } = useTranslation('live');
  const at = `endpoints.0.hls_package.${place}.stream_selection` as const;
  const rows = useFieldArray({ control, name: at as 'endpoints.0.hls_package.0.stream_selection' });
  const { errors } = useFormState({ control, name: at });
  return (
    <RowsFrame
      label={t('selection')}
      help={t('selectionHelp')}
      error={errorWords(get(errors, at))}
      count={rows.fields.length}
      most={10}
      addLabel={t('addSelection')}
      onAdd={() => rows.append({ key: '', max_bandwidth: '', min_bandwidth: '' })}
    >
      {rows.fields.map((row, nth) => (
        <Box
          component="li"
          key={row.id}
          sx={{
            ...{ display: 'grid', gap: 1, alignItems: 'start' },
            gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr 1fr auto' },
          }}
        >
          <NumberInput control={control} name={`${at}.${nth}.min_bandwidth`} label={t('least')} />
          <NumberInput control={control} name={`${at}.${nth}.max_bandwidth`} label={t('greatest')} />
          <TextInput control={control} name={`${at}.${nth}.key`} label={t('selectionKey')} />
          <IconButton aria-label={t('removeSelection', { row: nth + 1 })} onClick={() => rows.remove(nth)}>
            <X size={16} />
          </IconButton>
        </Box>
      ))}
    </RowsFrame>
  );
}
