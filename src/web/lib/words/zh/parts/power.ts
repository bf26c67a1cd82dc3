import type { power as en } from '../../en/parts/power.ts';
import type { Words } from '../../words.ts';

export const power: Words<typeof en> = {
  power: '电源与介质',
};
