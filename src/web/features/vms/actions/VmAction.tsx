import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Vm } from '../../../../contract/services/tower/vms.ts';
import { mutation } from '../../../lib/query.ts';
import { useRole } from '../../../lib/session.tsx';
import { useFormat } from '../../../lib/useFormat.ts';
import { DisabledReason } from '../../../ui/DisabledReason.tsx';
import { useBegunTask } from './useBegunTask.ts';
import { useWhyNotText } from './useWhyNotText.ts';
import { VmActionDialog } from './VmActionDialog.tsx';
import { vmActions, whyNotAct, type SeenVm, type VmVerb } from './vmActions.ts';

export interface VmActionProps {
  scope: string;
  vm: Vm;
}

/** One power action on one VM: its permission, its question, its call and its progress. How the task ended is told by the tray. */
export function VmAction({ verb, scope, vm }: VmActionProps & { verb: VmVerb }) {
  const { t } = useTranslation('vms');
  const format = useFormat();
  const whyNotText = useWhyNotText();
  const role = useRole(scope);
  const { operation, confirm, icon: Icon } = vmActions[verb];
  const act = useMutation(mutation(operation));
  const task = useBegunTask(scope, act.data);
  // As it was shown when the person decided: the BFF refuses when it has changed since.
  const [seen, setSeen] = useState<SeenVm | null>(null);

  const isWorking = act.isPending || task?.phase === 'running';
  const reason = whyNotText(whyNotAct(verb, role, vm, isWorking));

  function send(decided: SeenVm) {
    const input = { scope, body: { where: { id: vm.id } } };
    act.mutate({ input, seen: { ...decided } }, { onSuccess: () => setSeen(null) });
  }
  function begin() {
    act.reset();
    const decided = { name: vm.name, status: vm.status };
    setSeen(decided);
    if (confirm === 'no') send(decided);
  }

  return (
    <>
      <DisabledReason reason={reason}>
        <Button
          variant="outlined"
          color={confirm === 'danger' ? 'error' : 'primary'}
          startIcon={
            isWorking ? (
              <CircularProgress size={16} color="inherit" aria-hidden />
            ) : (
              <Icon size={16} aria-hidden />
            )
          }
          aria-busy={isWorking}
          onClick={begin}
        >
          {t(verb)}
          {task?.phase === 'running' && task.progress !== null && ` · ${format.percent(task.progress)}`}
        </Button>
      </DisabledReason>
      {seen && (confirm !== 'no' || act.isError) && (
        <VmActionDialog
          verb={verb}
          scope={scope}
          id={vm.id}
          seen={seen}
          busy={act.isPending}
          failure={act.error}
          onConfirm={() => send(seen)}
          onClose={() => setSeen(null)}
        />
      )}
    </>
  );
}
