import type { TFunction } from 'i18next';
import { environments, instanceStatuses, levels } from '../../../contract/services/cse/parts.ts';

type Words = TFunction<'registries'>;

/** What has no words here is shown as the engine says it. */
export function statusWords(t: Words, said: string | null | undefined): string {
  const status = instanceStatuses.find((one) => one === said);
  return status ? t(`status_${status}`) : (said ?? '–');
}

export function levelWords(t: Words, said: string | null | undefined): string {
  const level = levels.find((one) => one === said);
  return level ? t(`level_${level}`) : said || '–';
}

export function environmentWords(t: Words, said: string | null | undefined): string {
  const environment = environments.find((one) => one === said);
  return environment ? t(`environment_${environment}`) : said || '–';
}
