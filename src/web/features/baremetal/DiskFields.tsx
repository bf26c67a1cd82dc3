import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { X } from 'lucide-react';
import { get, useFieldArray, useFormState } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { limits, volumeTypes } from '../../../contract/services/bms/order.ts';
import { NumberInput } from '../../ui/form/NumberInput.tsx';
import { PickInput } from '../../ui/form/PickInput.tsx';
import { RowsFrame } from '../../ui/form/RowsFrame.tsx';
import { SwitchInput } from '../../ui/form/SwitchInput.tsx';
import { errorWords } from '../../ui/form/useField.ts';
import { newDisk } from './newServer.ts';
import type { OrderForm } from './useOrderForm.ts';

const types = volumeTypes.map((id) => ({ id, name: id }));
const twice = {
  ...{ display: 'grid', gap: 1.5 },
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
};

/** The disks that the flavour allows, and no others. */
export function DiskFields({ form }: { form: OrderForm }) {
  const { t } = useTranslation('bareMetal');
  const { control } = form.form;
  const { rules, leastDisk } = form;
  const rows = useFieldArray({ control, name: 'server.data_volumes' });
  const { errors } = useFormState({ control, name: 'server.data_volumes' });
  if (!rules) return <Typography variant="body2">{t('disksLater')}</Typography>;
  return (
    <>
      {rules.root === 'needed' ? (
        <Box sx={twice}>
          <PickInput
            control={control}
            name="server.root_volume.volumetype"
            label={t('rootType')}
            options={types}
          />
          <NumberInput
            control={control}
            name="server.root_volume.size"
            label={t('rootSize')}
            help={t('rootSizeHelp', {
              least: Math.max(leastDisk, limits.root.least),
              most: limits.root.most,
            })}
          />
        </Box>
      ) : (
        <Typography variant="body2">{t('rootLocal')}</Typography>
      )}
      {rules.data ? (
        <RowsFrame
          label={t('dataDisks')}
          error={errorWords(get(errors, 'server.data_volumes'))}
          count={rows.fields.length}
          most={limits.disks}
          addLabel={t('addDisk')}
          onAdd={() => rows.append(newDisk)}
        >
          {rows.fields.map((row, place) => (
            <Box
              component="li"
              key={row.id}
              sx={{
                display: 'grid',
                gap: 1,
                gridTemplateColumns: 'minmax(0, 1fr) auto',
                alignItems: 'start',
              }}
            >
              <Box sx={twice}>
                <PickInput
                  control={control}
                  name={`server.data_volumes.${place}.volumetype`}
                  label={t('diskType')}
                  options={types}
                />
                <NumberInput
                  control={control}
                  name={`server.data_volumes.${place}.size`}
                  label={t('diskSize')}
                />
                <SwitchInput
                  control={control}
                  name={`server.data_volumes.${place}.shareable`}
                  label={t('shareable')}
                />
              </Box>
              <IconButton aria-label={t('removeDisk', { row: place + 1 })} onClick={() => rows.remove(place)}>
                <X size={16} />
              </IconButton>
            </Box>
          ))}
        </RowsFrame>
      ) : (
        <Typography variant="body2">{t('noDataDisks')}</Typography>
      )}
    </>
  );
}
