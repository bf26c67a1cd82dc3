import Box from '@mui/material/Box';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoadFailure } from '../../../lib/useLoadFailure.ts';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { focusFirstRow } from './moveInRows.ts';
import { useHeldRows } from './useHeldRows.ts';
import { useHold } from './useHold.ts';
import { VmFilters } from './VmFilters.tsx';
import { VmListEmpty } from './VmListEmpty.tsx';
import { VmListStatus } from './VmListStatus.tsx';
import { VmPager } from './VmPager.tsx';
import { vmCountQuery, vmHitsQuery, vmPageQuery } from '../vmQueries.ts';
import { VmSearchBox } from './VmSearchBox.tsx';
import { completeVmSearch, type VmSearch } from './vmSearch.ts';
import { VmTable } from './VmTable.tsx';

interface Props {
  scope: string;
  search: VmSearch;
  onChange: (change: Partial<VmSearch>) => void;
}

/** The VMs of one CloudTower: search, filters, rows that hold still, pages. */
export function VmList({ scope, search, onChange }: Props) {
  const { t } = useTranslation('vms');
  const client = useQueryClient();
  const navigate = useNavigate();
  const table = useRef<HTMLTableElement>(null);
  const hold = useHold();
  const [hint, setHint] = useState('');
  const asked = completeVmSearch(search);
  const page = useQuery(vmPageQuery(scope, asked));
  const failure = useLoadFailure(page);
  const count = useQuery(vmCountQuery(scope, asked));
  // While another page is on its way, the one before is still the list that is shown.
  const [list, setList] = useState('');
  const wanted = JSON.stringify(search);
  if (!page.isPlaceholderData && page.data && list !== wanted) setList(wanted);
  const held = useHeldRows(page.data ?? noRows, list, hold.isHeld);

  async function openOnlyHit(q: string) {
    // A failure shows in the list, which asks the same.
    const hits = await client.query(vmHitsQuery(scope, { ...asked, q })).catch(() => undefined);
    const [hit, another] = hits ?? [];
    if (hit && !another) return navigate({ to: '/vms/$scope/$vm', params: { scope, vm: hit.id } });
    if (hits && q) setHint(hit ? t('oneHitOnly') : t('noHit'));
  }

  function changeText(q: string) {
    setHint('');
    onChange({ q });
  }

  const total = count.data?.aggregate?.count ?? undefined;
  const isFiltered = Boolean(asked.q || asked.status || asked.cluster);
  const isEmpty = page.data !== undefined && held.rows.length === 0;
  return (
    <>
      <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>
        <VmSearchBox
          q={asked.q}
          onSearch={changeText}
          onEnter={(q) => void openOnlyHit(q)}
          onDown={() => focusFirstRow(table.current)}
          said={hint}
        />
        <VmFilters scope={scope} search={search} onChange={onChange} />
      </Box>
      {failure ? (
        <Box sx={{ mt: 2 }}>
          <FailureAlert failure={failure} onRetry={() => void page.refetch()} />
        </Box>
      ) : (
        <Box {...hold.region}>
          <VmListStatus
            total={total}
            isFiltered={isFiltered}
            at={page.dataUpdatedAt}
            failure={page.error}
            updates={held.updates}
            onShowUpdates={held.release}
          />
          {isEmpty ? (
            <VmListEmpty isFiltered={isFiltered} isPastTheEnd={asked.page > 1} onChange={onChange} />
          ) : (
            <VmTable
              ref={table}
              scope={scope}
              vms={page.data && held.rows}
              gone={held.gone}
              sort={asked.sort}
              dir={asked.dir}
              onSort={(sort, dir) => onChange({ sort, dir })}
              onLeave={() => document.querySelector<HTMLElement>('[role=searchbox]')?.focus()}
            />
          )}
        </Box>
      )}
      {total !== undefined && total > 0 && (
        <VmPager page={asked.page} size={asked.size} total={total} onChange={onChange} />
      )}
    </>
  );
}
const noRows: never[] = [];
