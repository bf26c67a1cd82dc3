import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../../contract/services/own.ts';
import { ownConsoles, type ConsoleSession } from '../../../contract/services/own/consoles.ts';
import { query } from '../../lib/query.ts';
import type { Row } from '../../lib/rows/rows.ts';
import { readOf } from '../../lib/rows/source.ts';
import { useWholeRows, type WholeSource } from '../../lib/rows/useWholeRows.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ResourceTable } from '../../ui/table/ResourceTable.tsx';
import { consoleColumns } from './consoleColumns.tsx';
import { EndConsoleDialog } from './EndConsoleDialog.tsx';
import { TellDialog } from './TellDialog.tsx';

export interface ConsoleRow extends Row {
  console: ConsoleSession;
}
export type Deal = 'tell' | 'end';

const sources: WholeSource<ConsoleRow>[] = [
  {
    scope: '',
    read: readOf(ownConsoles.listConsoles, {}),
    rows: (answer) => (answer as ConsoleSession[]).map((console) => ({ id: console.id, console })),
  },
];
const byAge = ({ console: one }: ConsoleRow, { console: other }: ConsoleRow) =>
  (other.openedAt ?? 0) - (one.openedAt ?? 0) || one.id.localeCompare(other.id);
const isShown = () => true;

/** Who is on which console now, and what an administrator can do about it. */
export function ConsoleList() {
  const { t } = useTranslation('consoles');
  const rows = useWholeRows(sources, byAge, isShown, 'consoles');
  const scopes = useQuery(query(own.listScopes, {})).data;
  const [dealing, setDealing] = useState<{ deal: Deal; console: ConsoleSession }>();
  const close = () => setDealing(undefined);
  const columns = useMemo(
    () =>
      consoleColumns(t, {
        scopeName: (id) => scopes?.find((scope) => scope.id === id)?.name ?? id,
        deal: (deal, console) => setDealing({ deal, console }),
      }),
    [t, scopes],
  );
  return (
    <ResourceTable
      id="consoles"
      label={t('consoles')}
      columns={columns}
      rows={rows}
      nameOf={({ console }) => `${console.user}, ${console.vmName ?? console.vm}`}
      countWords={(total) => (total === undefined ? t('counting') : t('count', { count: total }))}
      empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
    >
      {dealing?.deal === 'end' && <EndConsoleDialog console={dealing.console} onClose={close} />}
      {dealing?.deal === 'tell' && <TellDialog console={dealing.console} onClose={close} />}
    </ResourceTable>
  );
}
