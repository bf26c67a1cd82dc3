import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { ChooseList } from './ChooseList.tsx';
import { ChooseRow } from './ChooseRow.tsx';
import type { FieldsProps } from './fields.ts';
import type { VmChoice } from './vmChoice.ts';

const isConsistency = (value: string): value is NonNullable<VmChoice['consistency']> =>
  value === 'CRASH_CONSISTENT' || value === 'FILE_SYSTEM_CONSISTENT';

/** The snapshot's name, and whether the guest's file systems are brought to rest for it. */
export function CreateVmSnapshotFields({ targets, choice, onChange }: FieldsProps) {
  const { t } = useTranslation('vmActions');
  // Only the tools in a running guest can do that.
  const canRest = targets.every(({ vm }) => vm.status === 'RUNNING' && vm.vm_tools_status === 'RUNNING');
  return (
    <>
      <TextField
        label={t('snapshotName')}
        value={choice.snapshotName ?? ''}
        required
        autoFocus
        autoComplete="off"
        size="small"
        slotProps={{ htmlInput: { maxLength: 200 } }}
        onChange={({ target }) => onChange({ ...choice, snapshotName: target.value })}
      />
      <ChooseList
        label={t('consistency')}
        value={choice.consistency ?? 'CRASH_CONSISTENT'}
        onChange={(consistency) => isConsistency(consistency) && onChange({ ...choice, consistency })}
      >
        <ChooseRow value="CRASH_CONSISTENT" label={t('crashConsistent')} facts={t('crashConsistentText')} />
        <ChooseRow
          value="FILE_SYSTEM_CONSISTENT"
          label={t('fileSystemConsistent')}
          facts={t('fileSystemConsistentText')}
          reason={canRest ? undefined : t('needsTools')}
        />
      </ChooseList>
    </>
  );
}
