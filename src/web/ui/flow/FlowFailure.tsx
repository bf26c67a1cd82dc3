import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { failureBody } from '../../lib/failure.ts';
import type { FlowState } from '../../lib/flow/useFlow.ts';
import { FailureAlert } from '../FailureAlert.tsx';

interface Props {
  failure: NonNullable<FlowState<unknown>['failure']>;
  /** One of the compared fields in words, e.g. the addresses of a list of pairs. */
  show: (field: string, value: unknown) => string;
}

/** Why a flow stopped, and at what. Of a conflict it shows both sides: nothing of either is lost. */
export function FlowFailure({ failure: { error, at }, show }: Props) {
  const { t } = useTranslation('flow');
  const { kind, code, seen, found } = failureBody(error);
  const where = at && <Typography variant="subtitle2">{t('stoppedAt', { what: at.label })}</Typography>;
  if (kind === 'conflict' && code === 'seenDiffers' && found) {
    return (
      <Box role="alert" sx={{ display: 'grid', gap: 1 }}>
        {where}
        <Alert severity="warning" variant="outlined" role="presentation">
          <AlertTitle>{t('changedMeanwhile')}</AlertTitle>
          {t('changedText')}
          <Box
            component="dl"
            sx={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 2, m: 0, mt: 1 }}
          >
            {Object.entries(found).map(([field, value]) => [
              <dt key={`${field} seen`}>{t('whatYouSaw')}</dt>,
              <Box component="dd" key={`${field} was`} sx={{ m: 0, overflowWrap: 'anywhere' }}>
                {show(field, seen?.[field])}
              </Box>,
              <dt key={`${field} found`}>{t('whatIsThere')}</dt>,
              <Box component="dd" key={`${field} is`} sx={{ m: 0, overflowWrap: 'anywhere' }}>
                {show(field, value)}
              </Box>,
            ])}
          </Box>
        </Alert>
      </Box>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {where}
      <FailureAlert failure={error} />
    </Box>
  );
}
