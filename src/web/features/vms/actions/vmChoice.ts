import type { VmSnapshot } from '../../../../contract/services/tower/snapshots.ts';

/** What a person chooses for an action, beside the VMs. */
export interface VmChoice {
  /** Where to; undefined lets CloudTower choose. */
  hostId?: string | undefined;
  snapshotName?: string;
  consistency?: 'CRASH_CONSISTENT' | 'FILE_SYSTEM_CONSISTENT';
  snapshot?: Pick<VmSnapshot, 'id' | 'name'>;
  labelId?: string;
  imageId?: string;
  /** The CD-ROM drive; undefined takes the one that fits. */
  driveId?: string | undefined;
}
