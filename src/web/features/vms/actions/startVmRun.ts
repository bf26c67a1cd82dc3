import type { QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { own } from '../../../../contract/services/own.ts';
import { towerTasks } from '../../../../contract/services/tower/tasks.ts';
import { towerVms } from '../../../../contract/services/tower/vms.ts';
import { call } from '../../../lib/api.ts';
import { claimJob } from '../../../lib/claimedJobs.ts';
import { query } from '../../../lib/query.ts';
import { refreshService } from '../../../lib/queryClient.ts';
import type { RunItem } from '../../../lib/runs.tsx';
import { startRun, type Run } from '../../../lib/startRun.ts';
import type { VmTarget } from '../vmTarget.ts';
import { readTogether } from './readTogether.ts';
import { ruleOf, type VmVerb } from './vmActions.ts';
import type { VmChoice } from './vmChoice.ts';
import { isStillPossible, vmSeen } from './vmSeen.ts';
import { vmSending } from './vmSending.ts';

// What `began` of CloudTower's job says.
const Began = z.object({ body: z.object({ where: z.object({ id: z.string() }) }) });
const taskId = (began: object) => Began.parse(began).body.where.id;

export interface VmItem extends RunItem {
  target: VmTarget;
  seen: Record<string, unknown>;
}

/** Acts on each VM: one call each, bound to what was seen of it, and the task of each followed to its end. */
export function startVmRun(
  client: QueryClient,
  verb: VmVerb,
  targets: readonly VmTarget[],
  choice: VmChoice,
): Run<VmItem> {
  const { job } = ruleOf(verb).operation;
  const items = targets.map((target) => ({
    target,
    scope: target.scope,
    label: target.vm.name ?? target.vm.id,
    seen: vmSeen(verb, target, choice),
  }));
  return startRun<VmItem>(items, {
    async send({ target, scope, seen }) {
      const answer = await vmSending[verb](target, choice, seen);
      const began = job?.began(answer as never) ?? null;
      if (targets.length > 1) {
        if (began) claimJob(scope, began);
      } else {
        void refreshService(client, 'tower', scope);
        void client.invalidateQueries(query(own.listFollows, {}));
      }
      return began;
    },
    async look(jobs, looked) {
      const asked = jobs.map((began, place) => ({ scope: looked[place]?.scope ?? '', id: taskId(began) }));
      const tasks = await readTogether(asked, (scope, ids) =>
        call(towerTasks.getTasks, { scope, body: { where: { id_in: ids }, first: ids.length } }),
      );
      return tasks.map((task) => job!.state((task ? [task] : []) as never));
    },
    async areFree(locked) {
      const asked = locked.map(({ scope, target }) => ({ scope, id: target.vm.id }));
      const vms = await readTogether(asked, (scope, ids) =>
        call(towerVms.getVms, { scope, body: { where: { id_in: ids }, first: ids.length } }),
      );
      // One that is gone is sent, too: the refusal says so.
      return vms.map((vm) => !vm?.entityAsyncStatus);
    },
    again(item, failure) {
      if (!failure?.found) return item;
      // Its list shows what is there now: that is what the person has seen when they try again.
      return isStillPossible(verb, failure.found)
        ? { ...item, seen: { ...item.seen, ...failure.found } }
        : null;
    },
  });
}
