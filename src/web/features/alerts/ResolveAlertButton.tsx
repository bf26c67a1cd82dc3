import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { atLeast } from '../../../contract/operation.ts';
import { towerAlerts, type Alert } from '../../../contract/services/tower/alerts.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { useRole } from '../../lib/session.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DisabledReason } from '../../ui/DisabledReason.tsx';

const { resolveAlert } = towerAlerts;

/** Tells the tower that an alert is dealt with: the one that was read, as it was read. */
export function ResolveAlertButton({ scope, alert }: { scope: string; alert: Alert }) {
  const { t } = useTranslation(['alerts', 'glossary']);
  const { notify } = useNotices();
  const resolve = useMutation(mutation(resolveAlert));
  const [seen, setSeen] = useState<Pick<Alert, 'message' | 'ended'>>();
  const isAllowed = atLeast(useRole(scope), resolveAlert.role);
  const reason = isAllowed ? undefined : t('whyRole', { role: t(resolveAlert.role, { ns: 'glossary' }) });

  function ask() {
    resolve.reset();
    setSeen({ message: alert.message, ended: alert.ended });
  }
  function send() {
    if (!seen) return;
    resolve.mutate(
      { input: { scope, body: { where: { id: alert.id } } }, seen: { ...seen } },
      {
        onSuccess: () => {
          setSeen(undefined);
          notify({ kind: 'success', title: t('resolved'), detail: seen.message ?? undefined });
        },
      },
    );
  }

  return (
    <>
      <div>
        <DisabledReason reason={reason}>
          <Button variant="outlined" startIcon={<Check size={16} aria-hidden />} onClick={ask}>
            {t('resolve')}
          </Button>
        </DisabledReason>
      </div>
      {seen && (
        <ConfirmDialog
          open
          title={t('resolveTitle')}
          confirmLabel={t('resolve')}
          busy={resolve.isPending}
          failure={resolve.error}
          onConfirm={send}
          onClose={() => setSeen(undefined)}
        >
          <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere', mb: 1 }}>
            {seen.message}
          </Typography>
          <Typography variant="body2">{t('resolveText')}</Typography>
        </ConfirmDialog>
      )}
    </>
  );
}
