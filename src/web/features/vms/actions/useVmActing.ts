import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Run } from '../../../lib/startRun.ts';
import type { ChosenVm } from './chosenVms.ts';
import { startVmRun, type VmItem } from './startVmRun.ts';
import { ruleOf, type VmVerb } from './vmActions.ts';
import type { VmChoice } from './vmChoice.ts';

/** An action somebody has asked for: what for, on which VMs as they were shown then, and how it goes. */
export interface Acting {
  verb: VmVerb;
  chosen: readonly ChosenVm[];
  choice: VmChoice;
  /** With one VM, once it is sent; with many the run has a dialog of its own. */
  run: Run<VmItem> | undefined;
}

/** Begins an action: what is without risk and needs no choice is done to a single VM at once, the rest has a dialog. */
export function beginActing(
  client: QueryClient,
  verb: VmVerb,
  chosen: readonly ChosenVm[],
  choice: VmChoice = {},
): Acting {
  const { risk, hasFields } = ruleOf(verb);
  const targets = chosen.map(({ target }) => target);
  const isAtOnce = targets.length === 1 && risk === 'none' && !hasFields;
  const run = isAtOnce ? startVmRun(client, verb, targets, choice) : undefined;
  return { verb, chosen, choice, run };
}

/** The action that is being asked for, if any. `onTaken` is called when it has gone out. */
export function useVmActing(onTaken?: () => void, begun?: Acting) {
  const client = useQueryClient();
  const [acting, setActing] = useState(begun);
  return {
    acting,
    act: (verb: VmVerb, chosen: readonly ChosenVm[], choice?: VmChoice) =>
      setActing(beginActing(client, verb, chosen, choice)),
    /** A single VM's run is followed here; that of many has a dialog of its own. */
    begun: (run: Run<VmItem> | undefined) => {
      setActing((before) => before && run && { ...before, run });
      if (!run) onTaken?.();
    },
    taken: () => onTaken?.(),
    close: () => setActing(undefined),
  };
}
export type VmActing = ReturnType<typeof useVmActing>;
