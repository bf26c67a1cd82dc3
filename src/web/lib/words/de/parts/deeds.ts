import type { deeds as english } from '../../en/parts/deeds.ts';
import type { Words } from '../../words.ts';

export const deeds: Words<typeof english> = {
  drs_batchStartJobs: 'Replikationsauftrag starten:',
  drs_batchStopJobs: 'Replikationsauftrag anhalten:',
  drs_batchRestoreTask: 'Replikationsauftrag fortsetzen:',
  drs_batchDeleteJobs: 'Replikationsauftrag beenden oder löschen:',
};
