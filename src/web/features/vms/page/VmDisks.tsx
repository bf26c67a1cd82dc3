import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { VmDisk } from '../../../../contract/services/tower/disks.ts';
import { isCdRom } from '../actions/cdRomDrive.ts';
import type { VmActing } from '../actions/useVmActing.ts';
import { disksQuery, volumesQuery } from '../vmPartQueries.ts';
import type { VmTarget } from '../vmTarget.ts';
import { AskedSection } from './AskedSection.tsx';
import { CdRomRow } from './CdRomRow.tsx';
import { DiskRow } from './DiskRow.tsx';
import { Rows } from './Rows.tsx';

interface Props {
  target: VmTarget;
  acting: VmActing;
}

/** The disks with their volumes, and the CD-ROM drives. A disk's id does not last, so it is known by its volume. */
export function VmDisks({ target, acting }: Props) {
  const { t } = useTranslation('vmPage');
  const { scope, vm } = target;
  const disks = useQuery(disksQuery(scope, vm.id));
  const ids = (disks.data ?? []).flatMap(({ vm_volume: volume }) => (volume ? [volume.id] : [])).sort();
  const volumes = useQuery(volumesQuery(scope, ids));
  return (
    <AskedSection title={t('disks')} name="disks" asked={disks} empty={t('noDisks')}>
      {(rows) => (
        <Rows>
          {[...rows]
            .sort(byBoot)
            .map((disk) =>
              isCdRom(disk) ? (
                <CdRomRow key={`cd ${disk.key ?? disk.id}`} drive={disk} target={target} acting={acting} />
              ) : (
                <DiskRow
                  key={disk.vm_volume?.id ?? disk.id}
                  disk={disk}
                  volume={volumes.data?.find(({ id }) => id === disk.vm_volume?.id)}
                  failure={volumes.error}
                />
              ),
            )}
        </Rows>
      )}
    </AskedSection>
  );
}

const byBoot = (one: VmDisk, other: VmDisk) => (one.boot ?? 0) - (other.boot ?? 0);
