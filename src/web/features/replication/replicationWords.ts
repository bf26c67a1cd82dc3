import type { TFunction } from 'i18next';
import { jobStates, type JobState } from '../../../contract/services/drs/jobs.ts';
import { uses } from '../../../contract/services/drs/states.ts';

type Words = TFunction<'replication'>;

const states = Object.keys(jobStates) as JobState[];
const tasks = ['FULL_TRANS', 'FULL_INCR_TRANS', 'INCR_TRANS'] as const;
const directions = ['up', 'down'] as const;
const nets = ['vpc', 'vpn', 'eip'] as const;

/** What has no words here is shown as the vendor says it. */
const known = <T extends string>(all: readonly T[], said: string | null | undefined) =>
  all.find((one) => one === said);

export function stateWords(t: Words, status: string | null | undefined): string {
  const state = known(states, status);
  return state ? t(`state_${state}`) : (status ?? '–');
}

export function usedForWords(t: Words, said: string | null | undefined): string {
  const use = known(uses, said);
  return use ? t(`use_${use}`) : (said ?? '–');
}

export function taskWords(t: Words, said: string | null | undefined): string {
  const task = known(tasks, said);
  return task ? t(`task_${task}`) : (said ?? '–');
}

export function directionWords(t: Words, said: string | null | undefined): string {
  const direction = known(directions, said);
  return direction ? t(`direction_${direction}`) : (said ?? '–');
}

export function netWords(t: Words, said: string | null | undefined): string {
  const net = known(nets, said);
  return net ? t(`net_${net}`) : (said ?? '–');
}
