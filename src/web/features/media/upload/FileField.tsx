import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { partBytesFor, partCount } from '../../../lib/uploads/parts.ts';
import { useFormat } from '../../../lib/useFormat.ts';
import { ChooseFile } from './ChooseFile.tsx';

interface Props {
  file: File | null;
  error: string | undefined;
  onFile: (file: File) => void;
}

export function FileField({ file, error, onFile }: Props) {
  const { t } = useTranslation('media');
  const format = useFormat();
  const id = useId();
  const parts = file && partCount({ size: file.size, partBytes: partBytesFor(file.size) });
  return (
    <div>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <ChooseFile label={t(file ? 'chooseOther' : 'choose')} onFile={onFile} describedBy={id} />
        {file && (
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {file.name} · {format.bytes(file.size)}
          </Typography>
        )}
      </Box>
      <FormHelperText id={id} error={error !== undefined} aria-live="polite" sx={{ mx: 0 }}>
        {error ?? (parts ? t('inParts', { count: parts }) : t('fileHelp'))}
      </FormHelperText>
    </div>
  );
}
