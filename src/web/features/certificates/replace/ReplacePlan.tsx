import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FlowState } from '../../../lib/flow/useFlow.ts';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { FlowStepView } from '../../../ui/flow/FlowStepView.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import type { Wish } from './wish.ts';
import { placesOf, standingQuery } from './world.ts';

const words = {
  import: ['stepImport', 'stepImportText'],
  push: ['stepPush', 'stepPushText'],
  verify: ['stepVerify', 'stepVerifyText'],
  delete: ['stepDelete', 'stepDeleteText'],
} as const;

interface Props {
  flow: FlowState<Wish>;
  wish: Wish;
  onInstead: (wish: Partial<Wish>) => void;
}

/** The four steps, each with what is so already and what it will send. */
export function ReplacePlan({ flow, wish, onInstead }: Props) {
  const { t } = useTranslation('certificates');
  const { steps, sending, readFailure } = flow;
  const hasBegun = wish.fresh !== undefined;
  const { data: old } = useQuery(standingQuery(wish.scope, wish.old));
  const waiting = hasBegun ? placesOf(old?.deployed ?? null) : [];
  return (
    <Box
      component="section"
      aria-label={t('planned')}
      aria-busy={flow.isRunning}
      sx={{ minWidth: 0, mt: hasBegun ? 0 : 3 }}
    >
      {!steps && !readFailure && <Loading />}
      {readFailure && !steps && <FailureAlert failure={readFailure} onRetry={flow.retryRead} />}
      {steps && (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 3 }}>
          {steps.map((step, place) => {
            const [title, text] = words[step.name as keyof typeof words];
            const isWaited = step.name === 'verify' && waiting.length > 0;
            return (
              <FlowStepView
                key={step.name}
                step={isWaited ? { ...step, done: [] } : step}
                title={t(title)}
                text={isWaited ? t('waitsFor', { places: waiting.join(', ') }) : t(text)}
                place={place + 1}
                sending={sending?.key}
                onInstead={onInstead}
              />
            );
          })}
        </Box>
      )}
    </Box>
  );
}
