import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { Vm } from '../../../../contract/services/tower/vms.ts';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { AsOf } from '../../../ui/AsOf.tsx';
import { useVmWords } from '../useVmWords.ts';
import { VmState } from '../VmState.tsx';

interface Props {
  vm: Vm;
  at: number;
  failure: Error | null;
}

/** The VM's state as of when, and the address of its page to paste into a ticket. */
export function VmSubtitle({ vm, at, failure }: Props) {
  const { t } = useTranslation('vmPage');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}>
      <span role="status">
        <VmState vm={vm} words={useVmWords()} />
      </span>
      {vm.in_recycle_bin && <Chip size="small" label={t('inBin')} />}
      {vm.description && <span>{vm.description}</span>}
      <AsOf at={at} failure={failure} />
      <CopyButton text={() => location.href} label={t('copyLink')} icon="link" />
    </Box>
  );
}
