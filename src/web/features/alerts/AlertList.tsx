import Button from '@mui/material/Button';
import { CircleCheck } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../contract/services/own.ts';
import { useRows } from '../../lib/rows/useRows.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ResourceTable } from '../../ui/table/ResourceTable.tsx';
import { alertColumns } from './alertColumns.tsx';
import { AlertDrawer } from './AlertDrawer.tsx';
import { alertSource, compareAlerts } from './alertRows.ts';
import type { AlertSearch } from './alertSearch.ts';

interface Props {
  towers: readonly Pick<Scope, 'id' | 'name'>[];
  search: AlertSearch;
  onChange: (changed: Partial<AlertSearch>) => void;
}

export function AlertList({ towers, search, onChange }: Props) {
  const { t } = useTranslation('alerts');
  const { alert: read, ...asked } = search;
  const list = JSON.stringify([towers.map(({ id }) => id), asked]);
  const { sources, compare } = useMemo(() => {
    const [ids, wanted] = JSON.parse(list) as [string[], AlertSearch];
    return { sources: ids.map((id) => alertSource(id, wanted)), compare: compareAlerts(wanted) };
  }, [list]);
  const rows = useRows(sources, compare, list);
  const nameOf = (scope: string) => towers.find(({ id }) => id === scope)?.name ?? scope;
  const names = towers.length > 1 ? JSON.stringify(towers.map(({ id, name }) => [id, name])) : undefined;
  const columns = useMemo(() => {
    const known = names === undefined ? undefined : new Map(JSON.parse(names) as [string, string][]);
    return alertColumns(t, known && ((scope) => known.get(scope) ?? scope));
  }, [t, names]);

  const isFiltered = search.severity !== undefined;
  return (
    <ResourceTable
      id="alerts"
      label={t('alerts')}
      columns={columns}
      rows={rows}
      nameOf={({ alert }) => alert.message || alert.id}
      sort={{ by: search.sort ?? 'local_start_time', dir: search.dir ?? 'desc' }}
      onSort={({ by, dir }) => onChange({ sort: by === 'severity' ? by : undefined, dir })}
      onOpen={({ id }) => onChange({ alert: id })}
      countWords={(total) =>
        total === undefined
          ? t('counting')
          : t(search.state === 'ended' ? 'countEnded' : 'countOpen', { count: total })
      }
      scopeName={nameOf}
      empty={
        <EmptyState
          icon={<CircleCheck size={28} />}
          title={t(isFiltered ? 'noneMatch' : search.state === 'ended' ? 'noneEnded' : 'noneOpen')}
          action={
            isFiltered && (
              <Button variant="outlined" onClick={() => onChange({ severity: undefined })}>
                {t('anySeverity')}
              </Button>
            )
          }
        />
      }
    >
      <AlertDrawer read={read} nameOf={nameOf} onClose={() => onChange({ alert: undefined })} />
    </ResourceTable>
  );
}
