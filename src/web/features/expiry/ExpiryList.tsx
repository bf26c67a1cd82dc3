import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../contract/services/own.ts';
import { daysUntil } from '../../lib/expiry/days.ts';
import type { ExpirySource } from '../../lib/expiry/source.ts';
import { serverNow } from '../../lib/serverClock.ts';
import { SearchedTable } from '../../ui/table/SearchedTable.tsx';
import { expiryColumns } from './expiryColumns.tsx';
import { useExpirySources, type ExpiryRow } from './expiryRows.ts';
import { parseExpirySearch, type ExpirySearch } from './expirySearch.ts';

interface Props {
  sources: readonly ExpirySource[];
  scopes: readonly Scope[];
  search: ExpirySearch;
  onChange: (changed: Partial<ExpirySearch>) => void;
}

/** What ends first comes first, of every kind and scope. */
export function ExpiryList({ sources, scopes, search, onChange }: Props) {
  const { t } = useTranslation('expiry');
  const navigate = useNavigate();
  const columns = useMemo(() => expiryColumns(t), [t]);
  const { within, snoozed } = search;
  const isWanted = useMemo(
    () =>
      ({ ending, note }: ExpiryRow) => {
        const days = daysUntil(ending.endsAt, serverNow());
        const isSnoozed = (note?.snooze?.until ?? 0) > serverNow();
        return (
          (within === undefined || (days !== null && days < Number(within))) &&
          (snoozed === 'show' || !isSnoozed)
        );
      },
    [within, snoozed],
  );
  return (
    <SearchedTable
      id="expiry"
      label={t('board')}
      columns={columns}
      sources={useExpirySources(sources, scopes)}
      isWanted={isWanted}
      scopes={scopes}
      search={search}
      sortedBy="days"
      filters={['within', 'snoozed']}
      parse={parseExpirySearch}
      onChange={onChange}
      nameOf={({ ending }) => ending.title}
      onOpen={({ ending }) => void navigate({ to: ending.href })}
      countWords={(count) => t('count', { count })}
      none={{ title: t('none'), text: t('noneText'), noMatch: t('noMatch'), clear: t('clearFilters') }}
    />
  );
}
