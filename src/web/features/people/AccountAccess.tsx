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
import { DisabledReason } from '../../ui/DisabledReason.tsx';

/** Lets an account in, or keeps it out: its sessions, consoles and panes end within seconds. */
export function AccountAccess({ account, whyNot }: { account: Account; whyNot: string | undefined }) {
  const { t } = useTranslation('people');
  const { notify } = useNotices();
  const change = useMutation(mutation(own.changePerson));
  const [isAsking, setAsking] = useState(false);
  const { name } = account;
  const set = (disabled: boolean) =>
    change.mutate(
      { input: { params: { name }, body: { disabled } } },
      {
        onSuccess() {
          setAsking(false);
          notify({ kind: 'success', title: t(disabled ? 'nowDisabled' : 'nowEnabled', { name }) });
        },
      },
    );
  return (
    <div>
      <DisabledReason reason={whyNot}>
        {account.disabled ? (
          <Button variant="outlined" loading={change.isPending} onClick={() => set(false)}>
            {t('enable')}
          </Button>
        ) : (
          <Button
            variant="outlined"
            color="error"
            onClick={() => {
              change.reset();
              setAsking(true);
            }}
          >
            {t('disable')}
          </Button>
        )}
      </DisabledReason>
      {isAsking && (
        <ConfirmDialog
          open
          danger
          title={t('disableTitle', { name })}
          confirmLabel={t('disable')}
          busy={change.isPending}
          failure={change.error}
          onConfirm={() => set(true)}
          onClose={() => setAsking(false)}
        >
          <Typography variant="body2">{t('disableText', { count: account.sessions })}</Typography>
        </ConfirmDialog>
      )}
    </div>
  );
}
