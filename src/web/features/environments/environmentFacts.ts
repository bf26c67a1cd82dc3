import type { TFunction } from 'i18next';
import type {
  Environment,
  EnvironmentResource,
} from '../../../contract/services/servicestage/environments.ts';
import { deployModes } from '../../../contract/services/servicestage/kinds.ts';

/** The vendor's own word for a mode we do not know. */
export function modeWords(t: TFunction<'environments'>, mode: string | null | undefined): string | null {
  const known = deployModes.find((one) => one === mode);
  return known ? t(`mode_${known}`) : (mode ?? null);
}

/** `key: value` */
export const labelsOf = ({ labels }: Environment): string[] =>
  (labels ?? []).map(({ key, value }) => [key, value].filter(Boolean).join(': '));

/** The vendor counts milliseconds. */
export const timeOf = (time: number | null | undefined): string | null =>
  typeof time === 'number' ? new Date(time).toISOString() : null;

/** A resource on one line, as a difference shows it. */
export const resourceLine = ({
  type,
  name,
  id,
}: Pick<EnvironmentResource, 'type' | 'name'> & { id: string }) =>
  [type, name, id].filter(Boolean).join(' · ');
