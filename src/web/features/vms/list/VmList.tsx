import Box from '@mui/material/Box';
import { useRouter } from '@tanstack/react-router';
import { Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../contract/services/own.ts';
import { vmSortFields } from '../../../../contract/services/tower/vms.ts';
import { lazyPart } from '../../../lib/lazyPart.ts';
import { useSame } from '../../../lib/rows/useSame.ts';
import { useNameOf } from '../../../lib/useNameOf.ts';
import { ResourceTable } from '../../../ui/table/ResourceTable.tsx';
import { focusRows } from '../../../ui/table/roving.ts';
import { useVmWords } from '../useVmWords.ts';
import { useWhyNoConsole } from '../actions/useWhyNoConsole.ts';
import { useOpenVm } from './useOpenVm.ts';
import { useVmHints } from './useVmHints.ts';
import { useVmRows, withoutColumns } from './useVmRows.ts';
import { vmColumns } from './vmColumns.tsx';
import { VmListEmpty } from './VmListEmpty.tsx';
import type { MenuAt } from './VmListMenu.tsx';
import { VmListSearch } from './VmListSearch.tsx';
import { parseVmSearch, type VmSearch } from './vmSearch.ts';

const VmSelectionBar = lazyPart(
  () => import('../actions/VmSelectionBar.tsx'),
  'VmSelectionBar',
  'vmActions',
  'runs',
);
const VmListMenu = lazyPart(() => import('./VmListMenu.tsx'), 'VmListMenu', 'vmActions', 'runs');

interface Props {
  /** The towers whose VMs are shown; none while it is not known which. */
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  search: VmSearch;
  onChange: (change: Partial<VmSearch>) => void;
  /** Another list altogether: a saved view. */
  onShow: (search: VmSearch) => void;
}

/** The VMs of all towers as one list. */
export function VmList({ scopes, search, onChange, onShow }: Props) {
  const { t } = useTranslation(['vms', 'table', 'glossary']);
  const { options } = useRouter();
  const { openVm, openConsole } = useOpenVm();
  const place = useRef<HTMLDivElement>(null);
  const towers = useSame(scopes.map(({ id, name }) => ({ id, name })));
  const nameOf = useNameOf(towers);
  const words = useVmWords();
  const whyNoConsole = useWhyNoConsole();
  const columns = useMemo(() => vmColumns({ words, whyNoConsole, nameOf }), [words, whyNoConsole, nameOf]);
  useVmHints(towers.map(({ id }) => id).join(' '));
  const [menu, setMenu] = useState<MenuAt & { id: string }>();
  const listed = useVmRows(towers, search);

  const { sort: _sort, dir: _dir, columns: asColumns, ...filters } = search;
  const isFiltered = Object.keys(filters).length > 0;
  const counted = isFiltered ? 'countMatching' : 'count';
  return (
    <>
      <VmListSearch
        towers={towers}
        listed={listed}
        search={search}
        onChange={onChange}
        onDown={() => focusRows(place.current)}
      />
      <Box ref={place}>
        <ResourceTable
          id="vms"
          label={t('vms', { ns: 'glossary' })}
          columns={columns}
          rows={listed.rows}
          sources={listed.sources}
          view={{
            search: options.stringifySearch(withoutColumns(search)).replace(/^\?/, ''),
            onChange: (stored) => onShow(parseVmSearch(options.parseSearch(`?${stored}`))),
          }}
          columnsAsked={asColumns?.split(',')}
          onColumns={() => onChange({ columns: undefined })}
          nameOf={({ vm }) => vm.name || vm.id}
          sort={{ by: listed.asked.sort, dir: listed.asked.dir }}
          onSort={({ by, dir }) => onChange({ sort: vmSortFields.find((field) => field === by), dir })}
          onOpen={openVm}
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
          onMenu={({ id, scope, vm }, at) => setMenu({ id, target: { scope, vm }, at, isOpen: true })}
          scopeName={nameOf}
          empty={
            <VmListEmpty
              isFiltered={isFiltered}
              onClear={() => onShow({ sort: search.sort, dir: search.dir })}
            />
          }
        >
          {menu && (
            <Suspense>
              <VmListMenu key={menu.id} {...menu} onClose={() => setMenu({ ...menu, isOpen: false })} />
            </Suspense>
          )}
        </ResourceTable>
      </Box>
    </>
  );
}
