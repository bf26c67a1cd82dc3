import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { X } from 'lucide-react';
import { get, useFieldArray, useFormState, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { NumberInput } from '../../ui/form/NumberInput.tsx';
import { RowsFrame } from '../../ui/form/RowsFrame.tsx';
import { TextInput } from '../../ui/form/TextInput.tsx';
import { errorWords } from '../../ui/form/useField.ts';
import { newSource, type TypedInput } from './channelForm.ts';

/** Where the vendor pulls from. */
export function SourcesInput({ control }: { control: Control<{ input: TypedInput }> }) {
  const { t } = useTranslation('live');
  const rows = useFieldArray({ control, name: 'input.sources' });
  const { errors } = useFormState({ control, name: 'input.sources' });
  return (
    <RowsFrame
      label={t('sources')}
      help={t('sourcesHelp')}
      error={errorWords(get(errors, 'input.sources'))}
      count={rows.fields.length}
      most={16}
      addLabel={t('addSource')}
      onAdd={() => rows.append(newSource)}
    >
      {rows.fields.map((row, place) => (
        <Box
          component="li"
          key={row.id}
          sx={{
            ...{ display: 'grid', gap: 1, alignItems: 'start' },
            gridTemplateColumns: { xs: '1fr', sm: '1fr auto' },
          }}
        >
          <Box sx={{ display: 'grid', gap: 1.5 }}>
            <TextInput control={control} name={`input.sources.${place}.url`} label={t('url')} />
            <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(3, minmax(0, 1fr))' }}>
              <NumberInput control={control} name={`input.sources.${place}.bitrate`} label={t('bitrate')} />
              <NumberInput control={control} name={`input.sources.${place}.width`} label={t('width')} />
              <NumberInput control={control} name={`input.sources.${place}.height`} label={t('height')} />
            </Box>
          </Box>
          <IconButton aria-label={t('removeSource', { row: place + 1 })} onClick={() => rows.remove(place)}>
            <X size={16} />
          </IconButton>
        </Box>
      ))}
    </RowsFrame>
  );
}
