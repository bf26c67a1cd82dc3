import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { createLink } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { vpc } from '../../../../contract/services/vpc.ts';
import { isDone } from '../../../lib/flow/flow.ts';
import type { FlowState } from '../../../lib/flow/useFlow.ts';
import { FlowControls } from '../../../ui/flow/FlowControls.tsx';
import { FlowFailure } from '../../../ui/flow/FlowFailure.tsx';
import { showPairs } from '../showPairs.ts';
import { useWhyNot } from '../useWhyNot.ts';
import { FailoverUndo } from './FailoverUndo.tsx';
import type { Wish } from './wish.ts';

const ButtonLink = createLink(Button);

interface Props {
  flow: FlowState<Wish>;
  wish: Wish;
  plan: ReactNode;
  onWish: (wish: Wish) => void;
}

/** From the virtual IP's creation on: how far it is, and the ways on from there. */
export function FailoverRun({ flow, wish, plan, onWish }: Props) {
  const { t } = useTranslation('networking');
  const whyNot = useWhyNot(wish.scope);
  const [isUndoing, setUndoing] = useState(false);
  const { steps, isRunning, failure } = flow;
  const isFinished = steps !== undefined && isDone(steps);

  if (isUndoing) return <FailoverUndo wish={wish} onBack={() => setUndoing(false)} onWish={onWish} />;
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: '56rem' }}>
      {isFinished && !isRunning && (
        <Alert severity="success" variant="outlined">
          {t('failoverDone')}
        </Alert>
      )}
      {steps && !isFinished && !isRunning && (
        <Alert severity="info" variant="outlined">
          {t('halfway')}
        </Alert>
      )}
      {plan}
      {failure && <FlowFailure failure={failure} show={showPairs} />}
      {isFinished && wish.vip !== undefined ? (
        <Box>
          <ButtonLink
            variant="contained"
            to="/networking/vips/$scope/$vip"
            params={{ scope: wish.scope, vip: wish.vip }}
          >
            {t('openVip')}
          </ButtonLink>
        </Box>
      ) : (
        <FlowControls flow={flow} startLabel={t('continue')} whyNot={whyNot(vpc.updatePort)}>
          <Button color="inherit" onClick={() => setUndoing(true)}>
            {t('undo')}
          </Button>
        </FlowControls>
      )}
    </Box>
  );
}
