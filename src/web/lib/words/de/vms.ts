import type { vms as en } from '../en/vms.ts';
import type { Words } from '../words.ts';

export const vms: Words<typeof en> = {
  title: 'vms',
};
