import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Quota } from './useQuota.ts';

/** How many services the region has of those it may have. */
export function QuotaLine({ quota: { used, most, isFull } }: { quota: Quota }) {
  const { t } = useTranslation('networking');
  if (isFull)
    return (
      <Alert severity="warning" variant="outlined">
        {t('serviceQuotaFull', { used, most })}
      </Alert>
    );
  return (
    <Typography variant="body2" color="textSecondary">
      {t('serviceQuota', { used, most })}
    </Typography>
  );
}
