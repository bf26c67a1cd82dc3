import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../../contract/services/own.ts';
import type { Account } from '../../../contract/services/own/people.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';

/** Lets somebody in again who has lost what shows their codes. */
export function AccountFactor({ account: { name } }: { account: Account }) {
  const { t } = useTranslation('people');
  const { notify } = useNotices();
  const remove = useMutation(mutation(own.removeSecondFactor));
  const [isAsking, setAsking] = useState(false);
  const send = () =>
    remove.mutate(
      { input: { params: { name } } },
      {
        onSuccess() {
          setAsking(false);
          notify({ kind: 'success', title: t('factorRemoved', { name }) });
        },
      },
    );
  return (
    <div>
      <Button
        variant="outlined"
        onClick={() => {
          remove.reset();
          setAsking(true);
        }}
      >
        {t('removeFactor')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          open
          danger
          title={t('removeFactorTitle', { name })}
          confirmLabel={t('removeFactor')}
          busy={remove.isPending}
          failure={remove.error}
          onConfirm={send}
          onClose={() => setAsking(false)}
        >
          <Typography variant="body2">{t('removeFactorText', { name })}</Typography>
        </ConfirmDialog>
      )}
    </div>
  );
}
