import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Vm, VmSortField } from '../../../../contract/services/tower/vms.ts';
import { moveInRows } from './moveInRows.ts';
import { VmRow } from './VmRow.tsx';
import { VmSkeletonRows } from './VmSkeletonRows.tsx';
import { VmTableHead } from './VmTableHead.tsx';
import { vmTableStyle } from './vmTableStyle.ts';

interface Props {
  scope: string;
  /** Undefined while the first page is on its way. */
  vms: readonly Vm[] | undefined;
  gone: ReadonlySet<string>;
  sort: VmSortField;
  dir: 'asc' | 'desc';
  onSort: (sort: VmSortField, dir: 'asc' | 'desc') => void;
  /** Up from the first row. */
  onLeave: () => void;
  ref: RefObject<HTMLTableElement | null>;
}

export function VmTable({ scope, vms, gone, sort, dir, onSort, onLeave, ref }: Props) {
  const { t } = useTranslation('glossary');
  return (
    <Paper variant="outlined" sx={{ containerType: 'inline-size', overflowX: 'auto' }}>
      <Table ref={ref} role="table" aria-label={t('vms')} aria-busy={!vms} sx={vmTableStyle}>
        <VmTableHead sort={sort} dir={dir} onSort={onSort} />
        <TableBody role="rowgroup" onKeyDown={(event) => moveInRows(event, onLeave)}>
          {vms ? (
            vms.map((vm) => <VmRow key={vm.id} scope={scope} vm={vm} isGone={gone.has(vm.id)} />)
          ) : (
            <VmSkeletonRows />
          )}
        </TableBody>
      </Table>
    </Paper>
  );
}
