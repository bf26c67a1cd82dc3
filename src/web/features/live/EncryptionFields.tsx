import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { X } from 'lucide-react';
import { get, useFieldArray, useFormState, useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { mostHeaders } from '../../../contract/services/live/bodies.ts';
import { RowsFrame } from '../../ui/form/RowsFrame.tsx';
import { TextInput } from '../../ui/form/TextInput.tsx';
import { errorWords } from '../../ui/form/useField.ts';
import type { TypedEndpoints } from './channelForm.ts';

/** The key server of a package (SPEKE). What its headers hold is a credential: typed once, and never shown again. */
export function EncryptionFields({ control, place }: { control: Control<TypedEndpoints>; place: number }) {
  const { t } = useTranslation('live');
  const base = `endpoints.0.hls_package.${place}` as const;
  const at = `${base}.encryption.http_headers` as const;
  const isEncrypted = useWatch({ control, name: `${base}.isEncrypted` });
  const rows = useFieldArray({ control, name: at as 'endpoints.0.hls_package.0.encryption.http_headers' });
  const { errors } = useFormState({ control, name: at });
  if (!isEncrypted) return null;
  return (
    <>
      <TextInput
        control={control}
        name={`${base}.encryption.url`}
        label={t('keyServer')}
        help={t('keyServerHelp')}
      />
      <TextInput control={control} name={`${base}.encryption.resource_id`} label={t('resource')} />
      <RowsFrame
        label={t('headers')}
        help={t('headersHelp')}
        error={errorWords(get(errors, at))}
        count={rows.fields.length}
        most={mostHeaders}
        addLabel={t('addHeader')}
        onAdd={() => rows.append({ key: '', value: '' })}
      >
        {rows.fields.map((row, nth) => (
          <Box
            component="li"
            key={row.id}
            sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr auto', gap: 1, alignItems: 'start' }}
          >
            <TextInput control={control} name={`${at}.${nth}.key`} label={t('headerName')} />
            <TextInput control={control} name={`${at}.${nth}.value`} label={t('headerValue')} isSecret />
            <IconButton aria-label={t('removeHeader', { row: nth + 1 })} onClick={() => rows.remove(nth)}>
              <X size={16} />
            </IconButton>
          </Box>
        ))}
      </RowsFrame>
    </>
  );
}
