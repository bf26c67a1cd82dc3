import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { FailureBody } from '../../../../contract/failure.ts';
import { SeenAndFound } from '../../../ui/SeenAndFound.tsx';

interface Props {
  failure: FailureBody;
  seen: Record<string, unknown>;
}

/** Nothing was done, because the VM is no longer what the person saw: both sides. */
export function VmConflict({ failure: { seen: told, found, requestId }, seen }: Props) {
  const { t } = useTranslation(['runs', 'failures']);
  return (
    <Alert severity="warning" variant="outlined">
      {t('changedMeanwhile')}
      <SeenAndFound seen={told ?? seen} found={found ?? {}} />
      {requestId && (
        <Typography variant="caption" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {t('requestId', { ns: 'failures' })} <code>{requestId}</code>
        </Typography>
      )}
    </Alert>
  );
}
