import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

interface Props {
  done: readonly string[];
  failed: readonly { id: string; message: string }[];
}

/** What became of each region of a push that did not reach all of them. */
export function PushResults({ done, failed }: Props) {
  const { t } = useTranslation('certificates');
  return (
    <Box role="alert" sx={{ display: 'grid', gap: 1, mb: 2 }}>
      {failed.map(({ id, message }) => (
        <Alert key={id} severity="error" variant="outlined" role="presentation">
          {t('pushFailed', { region: id, why: message })}
        </Alert>
      ))}
      {done.length > 0 && (
        <Alert severity="success" variant="outlined" role="presentation">
          {t('pushDone', { regions: done.join(', ') })}
        </Alert>
      )}
    </Box>
  );
}
