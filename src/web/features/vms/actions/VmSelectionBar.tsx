import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useHoldRows } from '../../../lib/rows/holds.tsx';
import { isSameVm } from '../vmTarget.ts';
import type { ChosenVm } from './chosenVms.ts';
import { ConsolesLink } from './ConsolesLink.tsx';
import { MoreVmActions } from './MoreVmActions.tsx';
import { useVmActing } from './useVmActing.ts';
import { VmActingDialogs } from './VmActingDialogs.tsx';
import { VmActionButton } from './VmActionButton.tsx';

const atHand = ['startVm', 'restartVm', 'shutdownVm'] as const;

interface Props {
  chosen: readonly ChosenVm[];
  onClear: () => void;
}

/** How many VMs are selected, and what can be done to them. An action that has gone out clears the selection. */
export function VmSelectionBar({ chosen, onClear }: Props) {
  const { t } = useTranslation(['vmActions', 'table']);
  const acting = useVmActing(onClear);
  useHoldRows(acting.acting !== undefined);
  const isIn = (one: ChosenVm) => chosen.some(({ target }) => isSameVm(target, one.target));
  const left = acting.acting?.chosen.filter((one) => !isIn(one)) ?? [];
  return (
    <Paper
      elevation={8}
      role="region"
      aria-label={t('selected', { ns: 'table', count: chosen.length })}
      sx={{
        position: 'sticky',
        bottom: 16,
        zIndex: 'appBar',
        mt: 2,
        px: 2,
        py: 1,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        border: 1,
        borderColor: 'primary.main',
      }}
    >
      <Typography variant="subtitle2" component="p" sx={{ m: 0 }}>
        {t('selected', { ns: 'table', count: chosen.length })}
      </Typography>
      <Button color="inherit" onClick={onClear}>
        {t('clearSelection')}
      </Button>
      <Box sx={{ flex: 1 }} />
      <ConsolesLink chosen={chosen} />
      {atHand.map((verb) => (
        <VmActionButton key={verb} verb={verb} chosen={chosen} onAct={() => acting.act(verb, chosen)} />
      ))}
      <MoreVmActions chosen={chosen} without={atHand} onAct={(verb) => acting.act(verb, chosen)} />
      <VmActingDialogs acting={acting} left={left} />
    </Paper>
  );
}
