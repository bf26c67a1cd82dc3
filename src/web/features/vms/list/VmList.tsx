import Box from '@mui/material/Box';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../contract/services/own.ts';
import { vmSortFields } from '../../../../contract/services/tower/vms.ts';
import { lazyPart } from '../../../lib/lazyPart.ts';
import { readRows } from '../../../lib/rows/readRows.ts';
import { useRows } from '../../../lib/rows/useRows.ts';
import { useSession } from '../../../lib/session.tsx';
import { ResourceTable } from '../../../ui/table/ResourceTable.tsx';
import { focusRows } from '../../../ui/table/roving.ts';
import { whyNotConsole } from '../actions/whyNot.ts';
import { vmColumns } from './vmColumns.tsx';
import { VmFilters } from './VmFilters.tsx';
import { VmListEmpty } from './VmListEmpty.tsx';
import { compareVms, vmSource, type VmRow } from './vmRows.ts';
import { VmSearchBox } from './VmSearchBox.tsx';
import { completeVmSearch, type VmSearch } from './vmSearch.ts';

const VmSelectionBar = lazyPart(
  () => import('../actions/VmSelectionBar.tsx'),
  'VmSelectionBar',
  'vmActions',
  'runs',
);

interface Props {
  /** The towers whose VMs are shown; none while it is not known which. */
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  search: VmSearch;
  onChange: (change: Partial<VmSearch>) => void;
}

/** The VMs of all towers as one list. */
export function VmList({ scopes, search, onChange }: Props) {
  const { t } = useTranslation(['vms', 'table', 'glossary']);
  const { roles } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const [hint, setHint] = useState('');
  const columns = useMemo(() => vmColumns(t), [t]);

  const list = JSON.stringify([scopes.map(({ id }) => id), completeVmSearch(search)]);
  const { sources, compare, asked } = useMemo(() => {
    const [ids, asked] = JSON.parse(list) as [string[], ReturnType<typeof completeVmSearch>];
    return { sources: ids.map((id) => vmSource(id, asked)), compare: compareVms(asked), asked };
  }, [list]);
  const rows = useRows(sources, compare, list);

  async function openOnlyHit(q: string) {
    const hits = sources.map(({ scope }) => vmSource(scope, { ...asked, q }));
    const [hit, another] = await readRows(client, hits, compare, 0, 2);
    if (hit && !another) open(hit);
    else if (q) setHint(hit ? t('oneHitOnly') : t('noHit'));
  }
  const open = ({ scope, vm }: VmRow) =>
    void navigate({ to: '/vms/$scope/$vm', params: { scope, vm: vm.id } });
  function openConsole({ scope, vm }: VmRow) {
    if (whyNotConsole(roles[scope], vm)) return; // the row's own button says why
    void navigate({ to: '/vms/$scope/$vm/console', params: { scope, vm: vm.id } });
  }

  const isFiltered = Boolean(asked.q || asked.status || asked.cluster);
  const counted = isFiltered ? 'countMatching' : 'count';
  return (
    <>
      <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>
        <VmSearchBox
          q={asked.q}
          onSearch={(q) => {
            setHint('');
            onChange({ q });
          }}
          onEnter={(q) => void openOnlyHit(q)}
          onDown={() => focusRows(place.current)}
          said={hint}
        />
        <VmFilters scopes={scopes} search={search} onChange={onChange} />
      </Box>
      <Box ref={place}>
        <ResourceTable
          id="vms"
          label={t('vms', { ns: 'glossary' })}
          columns={columns}
          rows={rows}
          nameOf={({ vm }) => vm.name || vm.id}
          sort={{ by: asked.sort, dir: asked.dir }}
          onSort={({ by, dir }) => onChange({ sort: vmSortFields.find((field) => field === by), dir })}
          onOpen={open}
          onLeave={() => document.querySelector<HTMLElement>('[role=searchbox]')?.focus()}
          keys={{ c: openConsole }}
          countWords={(total) =>
            total === undefined ? t('counting', { ns: 'table' }) : t(counted, { count: total })
          }
          selectionBar={(selected, clear) => (
            <Suspense>
              <VmSelectionBar
                chosen={selected.map(({ row: { scope, vm }, isOnScreen }) => ({
                  target: { scope, vm },
                  isOnScreen,
                }))}
                onClear={clear}
              />
            </Suspense>
          )}
          scopeName={(scope) => scopes.find(({ id }) => id === scope)?.name ?? scope}
          empty={
            <VmListEmpty
              isFiltered={isFiltered}
              onClear={() => onChange({ q: undefined, status: undefined, cluster: undefined })}
            />
          }
        />
      </Box>
    </>
  );
}
