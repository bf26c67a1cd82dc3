import Badge from '@mui/material/Badge';
import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { towerAlerts } from '../../../contract/services/tower/alerts.ts';
import { query } from '../../lib/query.ts';
import { useTowers } from '../../lib/useTowers.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';

/** An icon with how many alerts are open; a tower that does not say has no part in it. */
export function OpenAlertCount({ children }: { children: ReactNode }) {
  const { t } = useTranslation('alerts');
  const { towers } = useTowers();
  const count = useQueries({
    queries: towers.map(({ id }) => ({
      ...query(towerAlerts.getAlertsConnection, { scope: id, body: { where: { ended: false } } }),
      refetchInterval: 30_000,
    })),
    combine: (answers) => answers.reduce((sum, { data }) => sum + (data?.aggregate?.count ?? 0), 0),
  });
  return (
    <>
      <Badge badgeContent={count} color="error" max={99} aria-hidden>
        {children}
      </Badge>
      {count > 0 && <VisuallyHidden>{t('countOpen', { count })}</VisuallyHidden>}
    </>
  );
}
