import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { towerAlerts } from '../../../contract/services/tower/alerts.ts';
import { query } from '../../lib/query.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { SideDrawer } from '../../ui/SideDrawer.tsx';
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
  const { t } = useTranslation('alerts');
  const [scope = '', id = ''] = read?.split('/') ?? [];
  const alerts = useQuery({
    ...query(towerAlerts.getAlerts, { scope, body: { where: { id }, first: 1 } }),
    enabled: read !== undefined,
    refetchInterval: 5000,
  });
  const failure = useLoadFailure(alerts);
  const alert = alerts.data?.[0];
  return (
    <SideDrawer open={read !== undefined} title={alert?.message || t('alert')} onClose={onClose}>
      {failure && <FailureAlert failure={failure} onRetry={() => void alerts.refetch()} />}
      {alerts.isPending && !failure && <Skeleton variant="rounded" height={240} />}
      {alerts.data?.length === 0 && <EmptyState title={t('noSuchAlert')}>{t('noSuchAlertText')}</EmptyState>}
      {alert && (
        <>
          <SeverityMark severity={alert.severity} />
          <AlertFacts scope={scope} tower={nameOf(scope)} alert={alert} />
          {alert.ended === false && <ResolveAlertButton key={alert.id} scope={scope} alert={alert} />}
        </>
      )}
    </SideDrawer>
  );
}
