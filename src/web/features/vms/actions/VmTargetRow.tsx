import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StateChip } from '../../../ui/StateChip.tsx';
import type { ChosenVm } from './chosenVms.ts';
import { useWhyNotText } from './useWhyNotText.ts';
import { TargetBecame } from './TargetBecame.tsx';
import type { Became } from './useTargetsNow.ts';
import type { WhyNot } from './whyNot.ts';

interface Props {
  chosen: ChosenVm;
  /** What has become of it since. */
  became?: Became;
  /** Why it is left alone. */
  reason?: WhyNot;
}

/** One VM with the state it was seen in, and where it runs. */
export function VmTargetRow({ chosen: { target, isOnScreen }, became, reason }: Props) {
  const { t } = useTranslation('vmActions');
  const whyNotText = useWhyNotText();
  const { scope, vm } = target;
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1.5,
        px: 1.5,
        py: 0.5,
        minHeight: 36,
      }}
    >
      <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere', flex: '1 1 8rem' }}>
        {vm.name ?? vm.id}
      </Typography>
      {!isOnScreen && (
        <Typography
          variant="caption"
          sx={{ color: 'warning.main', display: 'inline-flex', alignItems: 'center', gap: 0.5 }}
        >
          <EyeOff size={14} aria-hidden />
          {t('offScreen')}
        </Typography>
      )}
      {vm.host?.name && (
        <Typography variant="caption" color="textSecondary">
          {vm.host.name}
        </Typography>
      )}
      <StateChip state={vm.status} />
      {became && <TargetBecame became={became} />}
      {reason && (
        <Typography variant="caption" color="textSecondary" sx={{ flex: '1 0 100%' }}>
          {whyNotText(reason, scope)}
        </Typography>
      )}
    </Box>
  );
}
