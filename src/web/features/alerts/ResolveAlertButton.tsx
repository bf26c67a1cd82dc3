import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { atLeast } from '../../../contract/operation.ts';
import { towerAlerts, type Alert } from '../../../contract/services/tower/alerts.ts';
import type { ItemState } from '../../lib/runState.ts';
import { useRuns } from '../../lib/runs.tsx';
import { useRole } from '../../lib/session.tsx';
import type { Run } from '../../lib/startRun.ts';
import { useRunState } from '../../lib/useRunState.ts';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { ResolveAlertDialog } from './ResolveAlertDialog.tsx';
import { startResolveRun, type ResolvedAlert } from './startResolveRun.ts';

/** Until the tower has taken it: a refusal is read where it was asked for. */
const isAsking = (state: ItemState | undefined) =>
  state === undefined ||
  state.phase === 'waiting' ||
  state.phase === 'sending' ||
  (state.phase === 'failed' && state.failure !== null);

/** Tells the tower that an alert is dealt with: the one that was read, as it was read. It is under way until it has ended. */
export function ResolveAlertButton({ scope, alert }: { scope: string; alert: Alert }) {
  const { t } = useTranslation(['alerts', 'glossary']);
  const client = useQueryClient();
  const { begin } = useRuns();
  const [read, setRead] = useState<Alert>();
  const [run, setRun] = useState<Run<ResolvedAlert>>();
  const state = useRunState(run);
  const isTaken = state?.phase === 'running';
  const needed = towerAlerts.resolveAlert.role;
  const isAllowed = atLeast(useRole(scope), needed);
  const reason = isAllowed ? undefined : t('whyRole', { role: t(needed, { ns: 'glossary' }) });

  // From here on it is among the tasks, wherever the person goes.
  const follow = useEffectEvent(() => {
    if (run)
      begin({ title: t('resolveRun', { message: alert.message || alert.id }), service: 'tower', run }, false);
  });
  useEffect(() => {
    if (isTaken) follow();
  }, [isTaken]);

  return (
    <>
      <div>
        <DisabledReason reason={reason}>
          <Button
            variant="outlined"
            startIcon={<Check size={16} aria-hidden />}
            loading={isTaken}
            loadingPosition="start"
            onClick={() => {
              setRun(undefined);
              setRead(alert);
            }}
          >
            {t(isTaken ? 'resolving' : 'resolve')}
          </Button>
        </DisabledReason>
      </div>
      {read && isAsking(state) && (
        <ResolveAlertDialog
          alert={read}
          state={state}
          onConfirm={() => setRun(startResolveRun(client, scope, read))}
          onClose={() => setRead(undefined)}
        />
      )}
    </>
  );
}
