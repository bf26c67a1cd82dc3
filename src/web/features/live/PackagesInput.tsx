import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { X } from 'lucide-react';
import { get, useFieldArray, useFormState, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { NumberInput } from '../../ui/form/NumberInput.tsx';
import { RowsFrame } from '../../ui/form/RowsFrame.tsx';
import { SwitchInput } from '../../ui/form/SwitchInput.tsx';
import { TextInput } from '../../ui/form/TextInput.tsx';
import { errorWords } from '../../ui/form/useField.ts';
import { newPackage, type TypedEndpoints } from './channelForm.ts';
import { EncryptionFields } from './EncryptionFields.tsx';
import { SelectionInput } from './SelectionInput.tsx';

const at = 'endpoints.0.hls_package' as const;

/** What viewers are given: HLS, each package at an address of its own. */
export function PackagesInput({ control }: { control: Control<TypedEndpoints> }) {
  const { t } = useTranslation('live');
  const rows = useFieldArray({ control, name: at });
  const { errors } = useFormState({ control, name: at });
  return (
    <RowsFrame
      label={t('packages')}
      help={t('packagesHelp')}
      error={errorWords(get(errors, at))}
      count={rows.fields.length}
      most={10}
      addLabel={t('addPackage')}
      onAdd={() => rows.append(newPackage)}
    >
      {rows.fields.map((row, place) => (
        <Paper component="li" key={row.id} variant="outlined" sx={{ p: 2, display: 'grid', gap: 2 }}>
          <TextInput
            control={control}
            name={`${at}.${place}.url`}
            label={t('packageUrl')}
            help={t('packageUrlHelp')}
          />
          <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
            <NumberInput
              control={control}
              name={`${at}.${place}.segment_duration_seconds`}
              label={t('segment')}
              help={t('segmentHelp')}
            />
            <NumberInput
              control={control}
              name={`${at}.${place}.playlist_window_seconds`}
              label={t('window')}
              help={t('windowHelp')}
            />
          </Box>
          <SelectionInput control={control} place={place} />
          <SwitchInput
            control={control}
            name={`${at}.${place}.isEncrypted`}
            label={t('encryption')}
            help={t('encryptionHelp')}
          />
          <EncryptionFields control={control} place={place} />
          <Box>
            <Button color="error" startIcon={<X size={16} aria-hidden />} onClick={() => rows.remove(place)}>
              {t('removePackage', { row: place + 1 })}
            </Button>
          </Box>
        </Paper>
      ))}
    </RowsFrame>
  );
}
