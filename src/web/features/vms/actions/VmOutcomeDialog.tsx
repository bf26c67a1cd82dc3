import { useQueryClient } from '@tanstack/react-query';
import Typography from '@mui/material/Typography';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { toFailure } from '../../../lib/failure.ts';
import { useRuns } from '../../../lib/runs.tsx';
import { lockedThings } from '../../../lib/runState.ts';
import type { Run } from '../../../lib/startRun.ts';
import { useRun } from '../../../lib/useRun.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { vmQuery } from '../vmQueries.ts';
import type { VmItem } from './startVmRun.ts';
import { useActionTitle } from './useActionTitle.ts';
import type { Acting } from './useVmActing.ts';
import { ruleOf } from './vmActions.ts';
import { VmConflict } from './VmConflict.tsx';

interface Props {
  acting: Acting;
  run: Run<VmItem>;
  /** It was accepted. */
  onTaken: () => void;
  onClose: () => void;
}

/** How an action on a single VM was taken: it shows while it is sent after a question, and stays when it was refused. */
export function VmOutcomeDialog({ acting: { verb, chosen }, run, onTaken, onClose }: Props) {
  const { t } = useTranslation(['vmActions', 'glossary']);
  const client = useQueryClient();
  const { begin } = useRuns();
  const title = useActionTitle(
    verb,
    chosen.map(({ target }) => target),
    chosen,
  );
  const [entry] = useRun(run);
  const { risk, hasFields } = ruleOf(verb);
  const isTaken = entry?.state.phase === 'running' || entry?.state.phase === 'done';
  const tell = useEffectEvent(() => onTaken());
  useEffect(() => {
    if (isTaken) tell();
  }, [isTaken]);
  if (!entry) return null;
  const { item, state } = entry;

  if (state.phase === 'sending' && (risk !== 'none' || hasFields)) {
    const label = t(verb, { ns: 'glossary' });
    return (
      <ConfirmDialog open title={title} confirmLabel={label} busy onConfirm={onClose} onClose={onClose} />
    );
  }
  if (state.phase !== 'failed' || !state.failure) return null;

  const { failure } = state;
  const locked = lockedThings(failure);
  const lookAgain = async () => {
    await client.invalidateQueries({ queryKey: vmQuery(item.scope, item.target.vm.id).queryKey });
    onClose();
  };
  const waitUntilFree = () => {
    run.waitUntilFree();
    begin({ title: `${t(verb, { ns: 'glossary' })} ${item.label}`, service: 'tower', run });
    onClose();
  };
  const remedy = failure.found
    ? { label: t('lookAgain'), act: () => void lookAgain() }
    : failure.code === 'ResourceLocked'
      ? { label: t('sendWhenFree'), act: waitUntilFree }
      : { label: t(verb, { ns: 'glossary' }), act: run.retry };
  return (
    <ConfirmDialog
      open
      title={title}
      confirmLabel={remedy.label}
      busy={false}
      failure={failure.found ? null : toFailure(failure)}
      onConfirm={remedy.act}
      onClose={onClose}
    >
      {failure.found && <VmConflict failure={failure} seen={item.seen} />}
      {locked && <Typography variant="body2">{t('locked', { what: locked })}</Typography>}
    </ConfirmDialog>
  );
}
