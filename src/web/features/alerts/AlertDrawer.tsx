import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { towerAlerts } from '../../../contract/services/tower/alerts.ts';
import { query } from '../../lib/query.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { AlertFacts } from './AlertFacts.tsx';
import { ResolveAlertButton } from './ResolveAlertButton.tsx';
import { SeverityMark } from './SeverityMark.tsx';

interface Props {
  /** The row's id of the alert that is read; the URL names it, so it need not be in the list. */
  read: string | undefined;
  nameOf: (scope: string) => string;
  onClose: () => void;
}

/** One alert in full, beside the list. */
export function AlertDrawer({ read, nameOf, onClose }: Props) {
  const { t } = useTranslation(['alerts', 'common']);
  const titleId = useId();
  const [scope = '', id = ''] = read?.split('/') ?? [];
  const alerts = useQuery({
    ...query(towerAlerts.getAlerts, { scope, body: { where: { id }, first: 1 } }),
    enabled: read !== undefined,
    refetchInterval: 5000,
  });
  const failure = useLoadFailure(alerts);
  const alert = alerts.data?.[0];
  return (
    <Drawer
      anchor="right"
      open={read !== undefined}
      onClose={onClose}
      slotProps={{
        paper: { role: 'dialog', 'aria-labelledby': titleId, sx: { width: 480, maxWidth: '100vw' } },
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, p: 2, pb: 0 }}>
        <Typography id={titleId} variant="h2" sx={{ flex: 1, overflowWrap: 'anywhere' }}>
          {alert?.message || t('alert')}
        </Typography>
        <IconButton onClick={onClose} aria-label={t('close', { ns: 'common' })} edge="end">
          <X size={18} aria-hidden />
        </IconButton>
      </Box>
      <Box sx={{ p: 2, display: 'grid', gap: 2, alignContent: 'start' }}>
        {failure && <FailureAlert failure={failure} onRetry={() => void alerts.refetch()} />}
        {alerts.isPending && !failure && <Skeleton variant="rounded" height={240} />}
        {alerts.data?.length === 0 && (
          <EmptyState title={t('noSuchAlert')}>{t('noSuchAlertText')}</EmptyState>
        )}
        {alert && (
          <>
            <SeverityMark severity={alert.severity} />
            <AlertFacts scope={scope} tower={nameOf(scope)} alert={alert} />
            {alert.ended === false && <ResolveAlertButton key={alert.id} scope={scope} alert={alert} />}
          </>
        )}
      </Box>
    </Drawer>
  );
}
