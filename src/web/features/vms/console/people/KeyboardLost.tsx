import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useTranslation } from 'react-i18next';

/** That the keyboard is somebody else's now, in the words with which it went. */
export function KeyboardLost({ said, onRead }: { said: string; onRead: () => void }) {
  const { t } = useTranslation('presence');
  return (
    <Alert severity="info" variant="outlined" onClose={onRead} closeText={t('close')}>
      <AlertTitle>{t('lost')}</AlertTitle>
      {said}
    </Alert>
  );
}
