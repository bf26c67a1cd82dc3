import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { FlowState } from '../../../lib/flow/useFlow.ts';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { FlowStepView } from '../../../ui/flow/FlowStepView.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import type { Wish } from './wish.ts';

const words = {
  create: ['stepCreate', 'stepCreateText'],
  find: ['stepFind', 'stepFindText'],
  bind: ['stepBind', 'stepBindText'],
  check: ['stepCheck', 'stepCheckText'],
  recheck: ['stepRecheck', 'stepRecheckText'],
  unbind: ['stepUnbind', 'stepUnbindText'],
  delete: ['stepDelete', 'stepDeleteText'],
} as const;

interface Props {
  flow: FlowState<Wish>;
  isComplete: boolean;
  onInstead: (wish: Partial<Wish>) => void;
}

/** The steps, each with what is so already and what it will send. */
export function FailoverPlan({ flow, isComplete, onInstead }: Props) {
  const { t } = useTranslation('networking');
  const { steps, sending, readFailure } = flow;
  return (
    <Box component="section" aria-label={t('planned')} aria-busy={flow.isRunning} sx={{ minWidth: 0 }}>
      {!isComplete && (
        <Typography variant="body2" color="textSecondary">
          {t('planNeeds')}
        </Typography>
      )}
      {isComplete && !steps && !readFailure && <Loading />}
      {readFailure && !steps && <FailureAlert failure={readFailure} onRetry={flow.retryRead} />}
      {isComplete && steps && (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 3 }}>
          {steps.map((step, place) => {
            const [title, text] = words[step.name as keyof typeof words];
            return (
              <FlowStepView
                key={step.name}
                step={step}
                title={t(title)}
                text={t(text)}
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
