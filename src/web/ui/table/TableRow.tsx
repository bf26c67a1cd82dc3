import type { TFunction } from 'i18next';
import { memo, useLayoutEffect, useRef } from 'react';
import type { Column } from './columns.ts';
import { rove } from './roving.ts';

interface Props<R> {
  row: R;
  place: number;
  top: number;
  name: string;
  t: TFunction<'table'>;
  columns: readonly Column<R>[];
  /** Undefined where nothing can be selected. */
  isSelected: boolean | undefined;
  isGone: boolean;
  /** The column of the cell that is in the Tab order, when it is of this row. */
  active: string | undefined;
}

function Row<R>({ row, place, top, name, columns, t, isSelected, isGone, active }: Props<R>) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (element.current) rove(element.current, active);
  });
  const first = isSelected === undefined ? 1 : 2;
  return (
    <div
      ref={element}
      role="row"
      aria-rowindex={place + 2}
      aria-selected={isSelected}
      data-place={place}
      data-gone={isGone ? '' : undefined}
      title={isGone ? t('rowIsGone') : undefined}
      // eslint-disable-next-line no-restricted-syntax -- a class for every place of 100,000 would cost more than the row
      style={{ top }}
    >
      {isSelected !== undefined && (
        <div role="gridcell" aria-colindex={1} data-column="select" tabIndex={-1}>
          <input
            type="checkbox"
            checked={isSelected}
            readOnly
            tabIndex={-1}
            aria-label={t('select', { name })}
          />
        </div>
      )}
      {columns.map(({ id, render, value, card }, place) => (
        <div
          key={id}
          role="gridcell"
          aria-colindex={first + place}
          data-column={id}
          data-card={card}
          tabIndex={-1}
        >
          {render ? render(row) : (value(row) ?? '—')}
        </div>
      ))}
    </div>
  );
}

/** Drawn anew only when this row has changed: unchanged rows keep their identity from answer to answer. */
export const TableRow = memo(Row) as typeof Row;
