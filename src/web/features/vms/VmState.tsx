import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import type { Vm } from '../../../contract/services/tower/vms.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import type { VmWords } from './useVmWords.ts';

interface Props {
  vm: Pick<Vm, 'status' | 'entityAsyncStatus'>;
  words: VmWords;
}

/** The vendor's state, and what is under way: no state of theirs says that something is. */
export function VmState({ vm: { status, entityAsyncStatus }, words: { t } }: Props) {
  const state = status ?? 'UNKNOWN';
  return (
    <>
      <StateMark state={state} name={t(state, { ns: 'glossary' })} />
      {entityAsyncStatus && (
        <Typography
          variant="caption"
          component="span"
          sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, ml: 1, color: 'text.secondary' }}
        >
          <CircularProgress size={12} color="inherit" aria-hidden />
          {t(`busy_${entityAsyncStatus}`)}
        </Typography>
      )}
    </>
  );
}
