import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { createLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { vpc } from '../../../../contract/services/vpc.ts';
import { isDone } from '../../../lib/flow/flow.ts';
import { useFlow } from '../../../lib/flow/useFlow.ts';
import { refreshService } from '../../../lib/queryClient.ts';
import { FlowControls } from '../../../ui/flow/FlowControls.tsx';
import { FlowFailure } from '../../../ui/flow/FlowFailure.tsx';
import { showPairs } from '../showPairs.ts';
import { useWhyNot } from '../useWhyNot.ts';
import { FailoverPlan } from './FailoverPlan.tsx';
import { undoFlow } from './undo.ts';
import type { Wish } from './wish.ts';

const ButtonLink = createLink(Button);

interface Props {
  wish: Wish;
  onBack: () => void;
  onWish: (wish: Wish) => void;
}

/** The way back from a flow that is not to be finished. */
export function FailoverUndo({ wish, onBack, onWish }: Props) {
  const { t } = useTranslation('networking');
  const client = useQueryClient();
  const whyNot = useWhyNot(wish.scope);
  const flow = useFlow({
    name: 'failover undone',
    flow: undoFlow(t),
    wish,
    isComplete: true,
    onLearned: onWish,
    onEnded: () => void refreshService(client, 'vpc', wish.scope),
  });
  const { steps, isRunning, failure } = flow;
  const isUndone = steps !== undefined && isDone(steps) && !isRunning;
  return (
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: '56rem' }}>
      {isUndone && (
        <Alert severity="success" variant="outlined">
          {t('undone')}
        </Alert>
      )}
      <FailoverPlan flow={flow} isComplete onInstead={(instead) => onWish({ ...wish, ...instead })} />
      {failure && <FlowFailure failure={failure} show={showPairs} />}
      {isUndone ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <ButtonLink variant="contained" to="/networking/vips">
            {t('allVips')}
          </ButtonLink>
          <Button color="inherit" onClick={() => onWish({ ...wish, vip: undefined, off: [] })}>
            {t('change')}
          </Button>
        </Box>
      ) : (
        <FlowControls flow={flow} startLabel={t('undo')} whyNot={whyNot(vpc.updatePort)}>
          <Button color="inherit" onClick={onBack}>
            {t('backToPlan')}
          </Button>
        </FlowControls>
      )}
    </Box>
  );
}
