import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { atLeast } from '../../../contract/operation.ts';
import { vcdTasks, type VcdTask } from '../../../contract/services/vcd/tasks.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { useRole } from '../../lib/session.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { DisabledReason } from '../../ui/DisabledReason.tsx';

interface Props {
  scope: string;
  id: string;
  task: VcdTask;
  /** What it does to what, in words. */
  title: string;
}

/** Stops a task that runs, where the vendor offers it. */
export function CancelTaskButton({ scope, id, task, title }: Props) {
  const { t } = useTranslation(['events', 'glossary']);
  const { notify } = useNotices();
  const cancel = useMutation(mutation(vcdTasks.cancelTask));
  const [isAsking, setAsking] = useState(false);
  const { role } = vcdTasks.cancelTask;
  const mayCancel = task.link?.some((link) => link.rel === 'task:cancel') ?? false;
  const isAllowed = atLeast(useRole(scope), role);
  function reason(): string | undefined {
    if (!isAllowed) return t('whyRole', { role: t(role, { ns: 'glossary' }) });
    if (task.cancelRequested) return t('cancelAsked');
    return mayCancel ? undefined : t('cancelNot');
  }
  return (
    <>
      <DisabledReason reason={reason()}>
        <Button variant="outlined" color="error" onClick={() => setAsking(true)}>
          {t('cancelTask')}
        </Button>
      </DisabledReason>
      <ConfirmDialog
        open={isAsking}
        title={t('cancelTitle')}
        confirmLabel={t('cancelTask')}
        danger
        busy={cancel.isPending}
        failure={cancel.error}
        onClose={() => setAsking(false)}
        onConfirm={() =>
          cancel.mutate(
            { input: { scope, params: { id } } },
            {
              onSuccess: () => {
                setAsking(false);
                notify({ kind: 'info', title: t('cancelSent'), detail: title });
              },
            },
          )
        }
      >
        <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere', mb: 1 }}>
          {title}
        </Typography>
        <Typography variant="body2">{t('cancelText')}</Typography>
      </ConfirmDialog>
    </>
  );
}
