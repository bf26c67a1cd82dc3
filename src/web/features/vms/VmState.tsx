import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Vm } from '../../../contract/services/tower/vms.ts';
import { StateChip } from '../../ui/StateChip.tsx';

/** The vendor's state, and what is under way: no state of theirs says that something is. */
export function VmState({
  vm: { status, entityAsyncStatus },
}: {
  vm: Pick<Vm, 'status' | 'entityAsyncStatus'>;
}) {
  const { t } = useTranslation('vms');
  return (
    <Box sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
      <StateChip state={status} />
      {entityAsyncStatus && (
        <Typography
          variant="caption"
          component="span"
          sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color: 'text.secondary' }}
        >
          <CircularProgress size={12} color="inherit" aria-hidden />
          {t(`busy_${entityAsyncStatus}`)}
        </Typography>
      )}
    </Box>
  );
}
