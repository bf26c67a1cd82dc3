import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowState } from '../../lib/flow/useFlow.ts';
import { DisabledReason } from '../DisabledReason.tsx';

interface Props {
  flow: Pick<FlowState<unknown>, 'isRunning' | 'isStopping' | 'start' | 'stop'>;
  /** What starting it is called: *Start*, *Continue*, *Undo*. */
  startLabel: string;
  /** Why it cannot be started. */
  whyNot: string | undefined;
  /** Other ways on. */
  children?: ReactNode;
}

/** Starts a flow, or stops it between two calls. */
export function FlowControls({ flow, startLabel, whyNot, children }: Props) {
  const { t } = useTranslation('flow');
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      {flow.isRunning ? (
        <Button variant="outlined" onClick={flow.stop} loading={flow.isStopping}>
          {t('stop')}
        </Button>
      ) : (
        <>
          <DisabledReason reason={whyNot}>
            <Button variant="contained" onClick={() => void flow.start()}>
              {startLabel}
            </Button>
          </DisabledReason>
          {children}
        </>
      )}
    </Box>
  );
}
