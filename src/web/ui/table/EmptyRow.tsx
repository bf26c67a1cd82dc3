import { memo } from 'react';
import type { Column } from './columns.ts';

interface Props {
  place: number;
  top: number;
  columns: readonly Pick<Column<never>, 'id' | 'card'>[];
  isSelectable: boolean;
}

/** Where a row will be. */
export const EmptyRow = memo(function EmptyRow({ place, top, columns, isSelectable }: Props) {
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      aria-busy
      data-place={place}
      // eslint-disable-next-line no-restricted-syntax -- as in TableRow
      style={{ top }}
    >
      {isSelectable && <div role="gridcell" data-column="select" tabIndex={-1} />}
      {columns.map(({ id, card }) => (
        <div key={id} role="gridcell" data-column={id} data-card={card} data-awaited="" tabIndex={-1} />
      ))}
    </div>
  );
});
