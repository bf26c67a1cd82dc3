import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Vm } from '../../../../contract/services/tower/vms.ts';
import { vmColumns } from './vmColumns.tsx';

interface Props {
  scope: string;
  vm: Vm;
  isGone: boolean;
}

/** Drawn anew only when this VM has changed: unchanged rows keep their identity from answer to answer. */
export const VmRow = memo(function VmRow({ scope, vm, isGone }: Props) {
  const { t } = useTranslation('vms');
  return (
    // Roles are said, because a row that is laid out as a card is no row to some browsers.
    <TableRow
      role="row"
      hover
      data-row={vm.id}
      data-gone={isGone ? '' : undefined}
      title={isGone ? t('rowIsGone') : undefined}
    >
      {vmColumns.map(({ id, render: Render }) => (
        <TableCell key={id} role="cell" data-column={id}>
          <Render scope={scope} vm={vm} />
        </TableCell>
      ))}
    </TableRow>
  );
});
