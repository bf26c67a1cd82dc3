import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Alert } from '../../../../contract/services/tower/alerts.ts';
import { RelativeTime } from '../../../ui/RelativeTime.tsx';
import { vmAlertsQuery } from '../vmPartQueries.ts';
import type { VmTarget } from '../vmTarget.ts';
import { AskedSection } from './AskedSection.tsx';
import { Row, Rows } from './Rows.tsx';

/** What the tower has alerted of this VM, open ones and past ones, newest first. */
export function VmAlerts({ scope, vm }: VmTarget) {
  const { t } = useTranslation('vmPage');
  const alerts = useQuery(vmAlertsQuery(scope, vm.id));
  return (
    <AskedSection title={t('alerts')} name="alerts" asked={alerts} empty={t('noAlerts')}>
      {(rows) => (
        <Rows>
          {rows.map((alert) => (
            <AlertRow key={alert.id} alert={alert} />
          ))}
        </Rows>
      )}
    </AskedSection>
  );
}

const looks = {
  CRITICAL: { Icon: CircleAlert, color: 'error.main' },
  NOTICE: { Icon: TriangleAlert, color: 'warning.main' },
  INFO: { Icon: Info, color: 'info.main' },
} as const;
const isSeverity = (severity: string | null): severity is keyof typeof looks =>
  severity !== null && Object.hasOwn(looks, severity);

function AlertRow({ alert }: { alert: Alert }) {
  const { t } = useTranslation('vmPage');
  const severity = isSeverity(alert.severity) ? alert.severity : undefined;
  const { Icon, color } = looks[severity ?? 'INFO'];
  const facts = [
    { label: t('severity'), value: severity ? t(`severity_${severity}`) : (alert.severity ?? '—') },
    { label: t('began'), value: <RelativeTime time={alert.local_start_time} /> },
    { label: t('ended'), value: alert.ended ? <RelativeTime time={alert.local_end_time} /> : t('open') },
    { label: t('cause'), value: alert.cause || '—' },
    { label: t('impact'), value: alert.impact || '—' },
    { label: t('solution'), value: alert.solution || '—' },
  ];
  return (
    <Row
      title={
        <Box component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center' }}>
          <Box component="span" sx={{ color: alert.ended ? 'text.secondary' : color, lineHeight: 0 }}>
            <Icon size={16} aria-hidden />
          </Box>
          {alert.message}
        </Box>
      }
      facts={facts}
    />
  );
}
