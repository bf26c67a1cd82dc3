import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRuns } from '../../../lib/runs.tsx';
import { useSession } from '../../../lib/session.tsx';
import type { Run } from '../../../lib/startRun.ts';
import { judge, type ChosenVm } from './chosenVms.ts';
import { startVmRun, type VmItem } from './startVmRun.ts';
import { TypedCount } from './TypedCount.tsx';
import { UndoCountdown } from './UndoCountdown.tsx';
import { useActionTitle } from './useActionTitle.ts';
import type { Acting } from './useVmActing.ts';
import { fieldsOf } from './fields.ts';
import { isChosen } from './isChosen.ts';
import { ruleOf } from './vmActions.ts';
import { VmLeftTargets } from './VmLeftTargets.tsx';
import { VmTargets } from './VmTargets.tsx';

interface Props {
  acting: Acting;
  /** Those of its VMs that have left the list since. */
  left?: readonly ChosenVm[];
  /** Given the run of a single VM. */
  onBegun: (run: Run<VmItem> | undefined) => void;
  onClose: () => void;
}

/** Above this many VMs their number is typed: nobody interrupts more by a click too many. */
const mostUntyped = 5;

/** Names every VM as it was seen, says what will happen and what is left out, and asks. */
export function VmActionDialog({ acting, left = [], onBegun, onClose }: Props) {
  const { verb, chosen, choice: given } = acting;
  const { t } = useTranslation(['vmActions', 'glossary', 'common']);
  const client = useQueryClient();
  const { begin } = useRuns();
  const { roles } = useSession();
  const titleId = useId();
  const [choice, setChoice] = useState(given);
  const [isTyped, setTyped] = useState(false);
  const [isCounting, setCounting] = useState(false);
  // As it was when the person asked: what comes in meanwhile swaps nothing under their hand.
  const [{ possible, skipped }] = useState(() => judge(verb, chosen, roles));

  const rule = ruleOf(verb);
  const targets = possible.map(({ target }) => target);
  const isDanger = rule.risk === 'loss';
  const needsCount = rule.risk !== 'none' && targets.length > mostUntyped;
  const isReady = targets.length > 0 && isChosen(verb, choice) && (!needsCount || isTyped);
  const title = useActionTitle(verb, targets, chosen);
  const Fields = fieldsOf[verb];

  function send() {
    const run = startVmRun(client, verb, targets, choice);
    if (targets.length === 1) {
      onBegun(run);
      return;
    }
    const words = { action: t(verb, { ns: 'glossary' }), count: targets.length };
    begin({ title: t('runTitle', words), service: 'tower', run });
    onBegun(undefined);
  }
  function confirm() {
    if (rule.canUndo) setCounting(true);
    else send();
  }

  if (isCounting)
    return <UndoCountdown title={title} targets={targets} onElapsed={send} onUndone={onClose} />;
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <Box
        component="form"
        sx={{ display: 'contents' }}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) confirm();
        }}
      >
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
          <Typography variant="body2">{t(`${verb}_text`)}</Typography>
          {Fields && targets.length > 0 && <Fields targets={targets} choice={choice} onChange={setChoice} />}
          <VmTargets possible={possible} skipped={skipped} />
          <VmLeftTargets left={left} />
          {needsCount && <TypedCount count={targets.length} onChange={setTyped} />}
        </DialogContent>
        <DialogActions>
          {/* What is dangerous is not what Enter does first. */}
          <Button onClick={onClose} color="inherit" autoFocus={isDanger}>
            {t('cancel', { ns: 'common' })}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={isDanger ? 'error' : 'primary'}
            disabled={!isReady}
            autoFocus={!isDanger && !rule.hasFields && !needsCount}
          >
            {t(verb, { ns: 'glossary' })}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
