import Alert from '@mui/material/Alert';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  message: { text: string; by: string };
}

/** What an administrator tells whoever is on this console; it stays until it is read. */
export function MessageAlert({ message }: Props) {
  const { t } = useTranslation('presence');
  const [isRead, setRead] = useState(false);
  if (isRead) return null;
  return (
    <Alert
      severity="info"
      onClose={() => setRead(true)}
      closeText={t('close')}
      sx={{ overflowWrap: 'anywhere' }}
    >
      {t('messageOf', { name: message.by, text: message.text })}
    </Alert>
  );
}
