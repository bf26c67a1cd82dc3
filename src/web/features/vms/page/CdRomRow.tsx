import { useTranslation } from 'react-i18next';
import type { VmDisk } from '../../../../contract/services/tower/disks.ts';
import { mediumOf } from '../actions/cdRomDrive.ts';
import type { VmActing } from '../actions/useVmActing.ts';
import { VmActionButton } from '../actions/VmActionButton.tsx';
import type { VmTarget } from '../vmTarget.ts';
import { Row } from './Rows.tsx';

interface Props {
  drive: VmDisk;
  target: VmTarget;
  acting: VmActing;
}

/** A CD-ROM drive, what is in it, and how that is changed. */
export function CdRomRow({ drive, target, acting }: Props) {
  const { t } = useTranslation('vmPage');
  const medium = mediumOf(drive);
  const chosen = [{ target, isOnScreen: true }];
  const verb = medium ? 'ejectIsoFromVmCdRom' : 'updateVmDisk';
  return (
    <Row
      title={t('cdRom')}
      facts={[
        { label: t('medium'), value: medium ? (medium.name ?? medium.id) : t('emptyDrive') },
        { label: t('bus'), value: [drive.bus, drive.device].filter(Boolean).join(' · ') || '—' },
      ]}
      actions={
        <VmActionButton
          verb={verb}
          chosen={chosen}
          onAct={() => acting.act(verb, chosen, { driveId: drive.id })}
        />
      }
    />
  );
}
