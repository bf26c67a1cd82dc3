import { useTranslation } from 'react-i18next';
import type { VmDisk, VmVolume } from '../../../../contract/services/tower/disks.ts';
import { failureBody } from '../../../lib/failure.ts';
import { useFailureWords } from '../../../lib/failureWords.ts';
import { useFormat } from '../../../lib/useFormat.ts';
import { UsageBar } from '../../../ui/UsageBar.tsx';
import { Row } from './Rows.tsx';

interface Props {
  disk: VmDisk;
  /** Undefined while it is read, or when it could not be. */
  volume: VmVolume | undefined;
  failure: Error | null;
}

export function DiskRow({ disk, volume, failure }: Props) {
  const { t } = useTranslation('vmPage');
  const format = useFormat();
  const failed = useFailureWords(failure ? failureBody(failure) : { kind: 'internal' });
  const used = volume?.guest_used_size ?? volume?.used_size ?? null;
  const size = volume?.size ?? null;
  const percent = used !== null && size ? (100 * used) / size : null;
  const use =
    used === null ? format.bytes(size) : t('usedOf', { used: format.bytes(used), size: format.bytes(size) });
  const facts = [
    {
      label: t(volume?.guest_used_size == null ? 'usedOnStorage' : 'usedByGuest'),
      value: volume ? <UsageBar percent={percent} figure={use} /> : failure ? failed.title : '…',
    },
    { label: t('policy'), value: volume?.elf_storage_policy ?? '—' },
    { label: t('bus'), value: [disk.bus, disk.device].filter(Boolean).join(' · ') || '—' },
    { label: t('bootOrder'), value: disk.boot ?? '—' },
    { label: t('serial'), value: disk.serial || '—' },
  ];
  return <Row title={disk.vm_volume?.name ?? t('noVolume')} facts={facts} />;
}
