import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../../../contract/services/own.ts';
import { query } from '../../../lib/query.ts';
import { useFormat } from '../../../lib/useFormat.ts';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Setting } from '../Setting.tsx';
import { ChangePasswordDialog } from './ChangePasswordDialog.tsx';
import { EndSecondFactorDialog } from './EndSecondFactorDialog.tsx';
import { SecondFactorDialog } from './SecondFactorDialog.tsx';

const dialogs = { password: ChangePasswordDialog, begin: SecondFactorDialog, end: EndSecondFactorDialog };

/** What one signs in with: the password, and the codes of an authenticator app beside it. */
export function AccountSettings() {
  const { t } = useTranslation('account');
  const format = useFormat();
  const account = useQuery(query(own.getOwnAccount, {}));
  const [opened, open] = useState<keyof typeof dialogs>();
  if (account.isPending) return <Loading />;
  if (account.error) return <FailureAlert failure={account.error} onRetry={() => void account.refetch()} />;
  const { isLocal, secondFactorSince: since } = account.data;
  if (!isLocal) return <Typography variant="body2">{t('atProvider')}</Typography>;
  const Opened = opened && dialogs[opened];
  return (
    <>
      <Setting name={t('password')}>
        <Button variant="outlined" size="small" onClick={() => open('password')}>
          {t('changePassword')}
        </Button>
      </Setting>
      <Setting name={t('secondFactor')}>
        <Typography variant="body2" sx={{ mb: 1 }}>
          {since === null ? t('isOff') : t('isOn', { date: format.time(since) })}
        </Typography>
        <Button variant="outlined" size="small" onClick={() => open(since === null ? 'begin' : 'end')}>
          {t(since === null ? 'setUp' : 'turnOff')}
        </Button>
      </Setting>
      {Opened && <Opened onClose={() => open(undefined)} />}
    </>
  );
}
