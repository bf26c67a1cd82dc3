import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { own } from '../../../../contract/services/own.ts';
import { useNotices } from '../../../lib/notices.tsx';
import { mutation } from '../../../lib/query.ts';
import { CodeDialog } from './CodeDialog.tsx';

export function EndSecondFactorDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('account');
  const { notify } = useNotices();
  const { mutateAsync } = useMutation(mutation(own.endSecondFactor));
  return (
    <CodeDialog
      title={t('turnOffTitle')}
      submitLabel={t('turnOff')}
      onClose={onClose}
      onCode={async (code) => {
        await mutateAsync({ input: { body: { code } } });
        notify({ kind: 'success', title: t('nowOff') });
      }}
    >
      <Typography variant="body2">{t('turnOffText')}</Typography>
    </CodeDialog>
  );
}
