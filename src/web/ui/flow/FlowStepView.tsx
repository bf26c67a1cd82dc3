import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { Check, CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FlowCall, FlowStep } from '../../lib/flow/flow.ts';
import { Difference } from '../Difference.tsx';
import { ShowCall } from '../ShowCall.tsx';

interface Props<W> {
  step: FlowStep<W>;
  title: string;
  /** What the step is for. */
  text: string;
  place: number;
  /** The key of the call under way. */
  sending: string | undefined;
  onInstead: (wish: Partial<W>) => void;
}

/** One step of a flow: what is so already, what will be sent, what that replaces. */
export function FlowStepView<W>({ step, title, text, place, sending, onInstead }: Props<W>) {
  const { t } = useTranslation('flow');
  const { done, todo, obstacle } = step;
  const isSending = todo.some(({ key }) => key === sending);
  const isDone = todo.length === 0 && !obstacle && done.length > 0;
  const state = obstacle ? 'blocked' : isSending ? 'sending' : isDone ? 'done' : 'open';
  return (
    <Box component="li" aria-label={`${title}: ${t(state)}`} sx={{ display: 'flex', gap: 2, minWidth: 0 }}>
      <StepMark state={state} place={place} />
      <Box sx={{ flex: 1, minWidth: 0, display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Typography variant="h3" component="h3">
          {title}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {text}
        </Typography>
        {done.length > 0 && (
          <Box component="ul" aria-label={t('doneSoFar')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {done.map((deed) => (
              <Box key={deed} component="li" sx={{ display: 'flex', gap: 1, typography: 'body2' }}>
                <Box
                  component={Check}
                  size={16}
                  aria-hidden
                  sx={{ color: 'success.main', flexShrink: 0, mt: 0.25 }}
                />
                {deed}
              </Box>
            ))}
          </Box>
        )}
        {obstacle && (
          <Alert
            severity="warning"
            variant="outlined"
            action={
              obstacle.instead && (
                <Button color="inherit" onClick={() => onInstead(obstacle.instead?.wish ?? {})}>
                  {obstacle.instead.label}
                </Button>
              )
            }
          >
            {obstacle.words}
          </Alert>
        )}
        {todo.map((call) => (
          <PlannedCall key={call.key} call={call} isSending={call.key === sending} />
        ))}
      </Box>
    </Box>
  );
}

function PlannedCall<W>({ call, isSending }: { call: FlowCall<W>; isSending: boolean }) {
  const { t } = useTranslation('flow');
  return (
    <Box sx={{ display: 'grid', gap: 0.75, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Typography variant="body2" component="div" sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        {isSending && <CircularProgress size={14} aria-label={t('sending')} />}
        {call.label}
      </Typography>
      {call.change && <Difference label={t('replaces', { what: call.label })} {...call.change} />}
      <ShowCall operation={call.operation} input={call.input} />
    </Box>
  );
}

type State = 'blocked' | 'sending' | 'done' | 'open';
const colours = {
  blocked: 'warning.main',
  sending: 'primary.main',
  done: 'success.main',
  open: 'text.secondary',
};

function StepMark({ state, place }: { state: State; place: number }) {
  return (
    <Box
      aria-hidden
      sx={{
        flexShrink: 0,
        width: 28,
        height: 28,
        borderRadius: '50%',
        border: 2,
        borderColor: colours[state],
        color: colours[state],
        display: 'grid',
        placeItems: 'center',
        fontWeight: 600,
        fontSize: '0.8125rem',
      }}
    >
      {state === 'done' ? <Check size={16} /> : state === 'blocked' ? <CircleAlert size={16} /> : place}
    </Box>
  );
}
