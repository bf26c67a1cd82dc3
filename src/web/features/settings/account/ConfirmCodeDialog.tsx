import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { generate } from 'lean-qr';
import { toSvgDataURL } from 'lean-qr/extras/svg';
import { useTranslation } from 'react-i18next';
import { own } from '../../../../contract/services/own.ts';
import type { SecondFactorKey } from '../../../../contract/services/own/account.ts';
import { useNotices } from '../../../lib/notices.tsx';
import { mutation } from '../../../lib/query.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { CodeDialog } from './CodeDialog.tsx';

/** The key as a picture and as text, shown this once; a code of it shows that it has arrived. */
export function ConfirmCodeDialog({ shown, onClose }: { shown: SecondFactorKey; onClose: () => void }) {
  const { t } = useTranslation('account');
  const { notify } = useNotices();
  const { mutateAsync } = useMutation(mutation(own.confirmSecondFactor));
  return (
    <CodeDialog
      title={t('setUpTitle')}
      submitLabel={t('turnOn')}
      onClose={onClose}
      onCode={async (code) => {
        await mutateAsync({ input: { body: { code } } });
        notify({ kind: 'success', title: t('nowOn') });
      }}
    >
      <Typography variant="body2">{t('scan')}</Typography>
      <Box
        component="img"
        alt={t('qrCode')}
        src={toSvgDataURL(generate(shown.uri), { on: 'black', off: 'white' })}
        sx={{ width: 200, maxWidth: '100%', alignSelf: 'center', borderRadius: 1 }}
      />
      <Box>
        <Typography variant="body2" color="textSecondary">
          {t('typeKey')}
        </Typography>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
            {inFours(shown.key)}
          </Box>
          <CopyButton text={shown.key} label={t('copyKey')} />
        </Box>
      </Box>
    </CodeDialog>
  );
}

const inFours = (key: string) => key.match(/.{1,4}/g)?.join(' ');
