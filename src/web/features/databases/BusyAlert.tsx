import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { DdsInstance } from '../../../contract/services/dds/instances.ts';
import { failureBody } from '../../lib/failure.ts';
import { stateWords } from './databaseWords.ts';

const busy = /^DBS\.2000(11|18|19)$/i;
/** Refusals that say the instance cannot be touched just now, which is not a lack of rights. */
export const isBusyRefusal = (failure: Error | null): failure is Error =>
  failure !== null && busy.test(failureBody(failure).code ?? '');

/** The refusal explained by what the instance is busy with, as it is read again after it. */
export function BusyAlert({ failure, instance }: { failure: Error; instance: DdsInstance }) {
  const { t } = useTranslation('databases');
  const { code, message } = failureBody(failure);
  const actions = instance.actions?.join(', ');
  return (
    <Alert severity="warning" variant="outlined" sx={{ mt: 2 }}>
      {actions ? t('refusedBusy', { actions }) : t('refusedState', { state: stateWords(t, instance.status) })}
      <Typography variant="caption" component="div">
        {code}: {message}
      </Typography>
    </Alert>
  );
}
