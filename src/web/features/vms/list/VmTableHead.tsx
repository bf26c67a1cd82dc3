import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { useTranslation } from 'react-i18next';
import type { VmSortField } from '../../../../contract/services/tower/vms.ts';
import { vmColumns } from './vmColumns.tsx';

interface Props {
  sort: VmSortField;
  dir: 'asc' | 'desc';
  onSort: (sort: VmSortField, dir: 'asc' | 'desc') => void;
}

const spoken = { asc: 'ascending', desc: 'descending' } as const;

export function VmTableHead({ sort, dir, onSort }: Props) {
  const { t } = useTranslation('vms');
  return (
    <TableHead role="rowgroup">
      <TableRow role="row">
        {vmColumns.map(({ id, header, sortField }) => {
          const isSorted = sortField === sort;
          return (
            <TableCell
              key={id}
              role="columnheader"
              data-column={id}
              aria-sort={isSorted ? spoken[dir] : undefined}
              sx={{ whiteSpace: 'nowrap' }}
            >
              {sortField ? (
                <TableSortLabel
                  active={isSorted}
                  direction={isSorted ? dir : 'asc'}
                  onClick={() => onSort(sortField, isSorted && dir === 'asc' ? 'desc' : 'asc')}
                >
                  {t(header)}
                </TableSortLabel>
              ) : (
                t(header)
              )}
            </TableCell>
          );
        })}
      </TableRow>
    </TableHead>
  );
}
