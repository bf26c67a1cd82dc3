import type { console as en } from '../en/console.ts';
import type { Words } from '../words.ts';

export const console: Words<typeof en> = {
  title: 'console',
};
