import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../ui/CopyButton.tsx';

/** A value that is copied into other places. */
export function Copied({ text }: { text: string }) {
  const { t } = useTranslation('networking');
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', overflowWrap: 'anywhere' }}>
      {text}
      <CopyButton text={text} label={t('copyOf', { what: text })} />
    </Box>
  );
}
