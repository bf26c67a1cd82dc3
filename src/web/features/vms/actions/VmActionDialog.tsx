import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { failureBody } from '../../../lib/failure.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import type { SeenVm } from './vmActions.ts';
import { vmActions, type VmVerb } from './vmActions.ts';
import { VmConflict } from './VmConflict.tsx';
import { vmQuery } from '../vmQueries.ts';

interface Props {
  verb: VmVerb;
  scope: string;
  id: string;
  seen: SeenVm;
  busy: boolean;
  failure: Error | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** Names the VM and the state it was seen in, asks, and says what went wrong. */
export function VmActionDialog({ verb, scope, id, seen, busy, failure, onConfirm, onClose }: Props) {
  const { t } = useTranslation('vms');
  const client = useQueryClient();
  const title = t(`${verb}_title`, { name: seen.name ?? id });
  const refusal = failure && failureBody(failure);

  if (refusal?.kind === 'conflict' && refusal.found) {
    const lookAgain = async () => {
      await client.invalidateQueries({ queryKey: vmQuery(scope, id).queryKey });
      onClose();
    };
    return (
      <ConfirmDialog
        open
        title={title}
        confirmLabel={t('lookAgain')}
        busy={busy}
        onConfirm={() => void lookAgain()}
        onClose={onClose}
      >
        <VmConflict seen={refusal.seen ?? { ...seen }} found={refusal.found} requestId={refusal.requestId} />
      </ConfirmDialog>
    );
  }

  return (
    <ConfirmDialog
      open
      title={title}
      confirmLabel={t(verb)}
      danger={vmActions[verb].confirm === 'danger'}
      busy={busy}
      failure={failure}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <Typography
        variant="body2"
        component="div"
        sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 1 }}
      >
        {t('stateSeen')} <StateChip state={seen.status} />
      </Typography>
      <Typography variant="body2">{t(`${verb}_text`)}</Typography>
    </ConfirmDialog>
  );
}
