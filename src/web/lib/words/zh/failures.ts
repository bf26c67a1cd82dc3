import type { failures as en } from '../en/failures.ts';
import type { Words } from '../words.ts';

export const failures: Words<typeof en> = {
  title: 'failures',
};
