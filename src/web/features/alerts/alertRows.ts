import { towerAlerts, type Alert, type AlertWhere } from '../../../contract/services/tower/alerts.ts';
import { compareValues } from '../../lib/rows/mergeFeeds.ts';
import { rowId, type Compare, type Row } from '../../lib/rows/rows.ts';
import { sourceOf, type Source } from '../../lib/rows/source.ts';
import type { AlertSearch } from './alertSearch.ts';

export interface AlertRow extends Row {
  scope: string;
  alert: Alert;
}

export function alertWhere({ severity, state }: AlertSearch): AlertWhere {
  return { ended: state === 'ended', ...(severity ? { severity_in: [severity] } : {}) };
}

const sortOf = ({ sort, dir }: AlertSearch) =>
  ({ field: sort ?? 'local_start_time', isUp: dir === 'asc' }) as const;

/** The alerts of one CloudTower that match, newest first unless asked otherwise. */
export function alertSource(scope: string, search: AlertSearch): Source<AlertRow> {
  const where = alertWhere(search);
  const { field, isUp } = sortOf(search);
  const orderBy = `${field}_${isUp ? 'ASC' : 'DESC'}` as const;
  return sourceOf({
    scope,
    list: towerAlerts.getAlerts,
    page: (window) => ({ scope, body: { where, orderBy, ...window } }),
    things: (alerts) => alerts,
    row: (alert) => ({ id: rowId(scope, alert.id), scope, alert }),
    // CloudTower matches one alert by its id, not several: nothing is selected here.
    among: ([id]) => ({ scope, body: { where: { ...where, ...(id ? { id } : {}) }, first: 1 } }),
    all: { scope, body: { where } },
    count: towerAlerts.getAlertsConnection,
    counted: { scope, body: { where } },
    total: ({ aggregate }) => aggregate?.count,
  });
}

export function compareAlerts(search: AlertSearch): Compare<AlertRow> {
  const { field, isUp } = sortOf(search);
  return (one, other) => (isUp ? 1 : -1) * compareValues(one.alert[field], other.alert[field]);
}
