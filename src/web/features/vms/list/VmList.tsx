import Box from '@mui/material/Box';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../contract/services/own.ts';
import { towerHosts } from '../../../../contract/services/tower/hosts.ts';
import { vmSortFields } from '../../../../contract/services/tower/vms.ts';
import { lazyPart } from '../../../lib/lazyPart.ts';
import { query } from '../../../lib/query.ts';
import { readRows } from '../../../lib/rows/readRows.ts';
import { useRows } from '../../../lib/rows/useRows.ts';
import { useSame } from '../../../lib/rows/useSame.ts';
import { useSession } from '../../../lib/session.tsx';
import { useNameOf } from '../../../lib/useNameOf.ts';
import { ResourceTable } from '../../../ui/table/ResourceTable.tsx';
import { focusRows } from '../../../ui/table/roving.ts';
import { whyNotConsole } from '../actions/whyNot.ts';
import { vmColumns } from './vmColumns.tsx';
import { VmFilters } from './VmFilters.tsx';
import { VmListEmpty } from './VmListEmpty.tsx';
import { compareVms, vmSource, type VmRow } from './vmRows.ts';
import { VmSearchBox } from './VmSearchBox.tsx';
import { completeVmSearch, parseVmSearch, type VmSearch } from './vmSearch.ts';
import { useVmHints } from './useVmHints.ts';
import { VmTermChips } from './VmTermChips.tsx';
import { readVmTerms, vmKeys } from './vmTerms.ts';

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
  /** Another list altogether: a saved view. */
  onShow: (search: VmSearch) => void;
}

/** What is only the look of a list, not what is in it. */
const withoutColumns = ({ columns: _, ...search }: VmSearch): VmSearch => search;

/** The VMs of all towers as one list. */
export function VmList({ scopes: given, search, onChange, onShow }: Props) {
  const { t } = useTranslation(['vms', 'table', 'glossary']);
  const { roles } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const [hint, setHint] = useState('');
  const all = useSame(given.map(({ id, name }) => ({ id, name })));
  const nameOf = useNameOf(all);
  const columns = useMemo(() => vmColumns(t, nameOf), [t, nameOf]);
  useVmHints(all.map(({ id }) => id).join(' '));

  const { options } = useRouter();
  const terms = useMemo(() => readVmTerms(search.q ?? ''), [search.q]);
  // `scope:` chooses whom to ask; no tower is asked about it.
  const scopes = all.filter(({ id, name }) =>
    terms.scopes.every(({ text, isNot }) => (id === text || name.toLowerCase().includes(text)) !== isNot),
  );
  const clusters = useQueries({
    queries: all.map(({ id }) => query(towerHosts.getClusters, { scope: id, body: { first: 200 } })),
  });
  const values = {
    scope: all.map(({ id }) => id),
    cluster: [...new Set(clusters.flatMap(({ data = [] }) => data.flatMap(({ name }) => name ?? [])))],
  };

  const list = JSON.stringify([scopes.map(({ id }) => id), completeVmSearch(withoutColumns(search))]);
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

  const [unknown] = terms.unknown;
  const said =
    hint ||
    (unknown &&
      t(unknown.why === 'key' ? 'unknownKey' : 'unknownValue', {
        term: unknown.term.text,
        keys: Object.keys(vmKeys).join(', '),
      })) ||
    '';
  const { sort: _sort, dir: _dir, columns: asColumns, ...filters } = search;
  const isFiltered = Object.keys(filters).length > 0;
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
          said={said}
          values={values}
        />
        <VmFilters scopes={all} search={search} onChange={onChange} />
      </Box>
      <VmTermChips q={asked.q} onChange={(q) => onChange({ q })} />
      <Box ref={place}>
        <ResourceTable
          id="vms"
          label={t('vms', { ns: 'glossary' })}
          columns={columns}
          rows={rows}
          sources={sources}
          view={{
            search: options.stringifySearch(withoutColumns(search)).replace(/^\?/, ''),
            onChange: (stored) => onShow(parseVmSearch(options.parseSearch(`?${stored}`))),
          }}
          columnsAsked={asColumns?.split(',')}
          onColumns={() => onChange({ columns: undefined })}
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
          scopeName={nameOf}
          empty={
            <VmListEmpty
              isFiltered={isFiltered}
              onClear={() => onShow({ sort: search.sort, dir: search.dir })}
            />
          }
        />
      </Box>
    </>
  );
}
