import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldRows } from '../../lib/rows/holdRows.ts';
import type { Row } from '../../lib/rows/rows.ts';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import { moveColumn, tracksOf } from './columns.ts';
import { EmptyRow } from './EmptyRow.tsx';
import type { Position } from './gridKeys.ts';
import type { ResourceTableProps } from './ResourceTable.tsx';
import { cellAt, focusOf } from './roving.ts';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { tableStyle } from './tableStyle.tsx';
import { useGridEvents } from './useGridEvents.ts';
import { useHeadDrag } from './useHeadDrag.ts';
import { useIsOld } from './useIsOld.ts';
import type { Layout } from './useLayout.ts';
import type { Selection } from './useSelection.ts';
import type { Shown } from './useVisibleRows.ts';

export interface TableGridProps<R extends Row> extends ResourceTableProps<R> {
  /** Places, held ones included. */
  length: number;
  seen: Shown;
  held: HeldRows<R>;
  bodyRef: RefObject<HTMLDivElement | null>;
  /** Of a row, in px. */
  height: number;
  isCards: boolean;
  layout: Layout;
  onLayout: (change: Partial<Layout>) => void;
  selection: Selection<R> | undefined;
}

/** The cell that has, or last had, the keyboard, with its row as it was then. */
export interface Active<R> extends Position {
  row: R | undefined;
}

const oldAfterMs = 60_000;

/** The grid itself: head, rows on screen, and one cell of them that has the keyboard. */
export function TableGrid<R extends Row>(props: TableGridProps<R>) {
  const { columns, rows, held, seen, height, layout, onLayout, selection, length, isCards, bodyRef } = props;
  const { t } = useTranslation('table');
  const hintId = useId();
  const grid = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Active<R>>();
  const isOld = useIsOld(rows.asOf, oldAfterMs);

  // The keyboard stays with its row, wherever that has moved to; before it has one, it enters at the first on screen.
  const followed = active?.row ? held.rows.findIndex((row) => row?.id === active.row?.id) : -1;
  const place =
    followed >= 0 ? seen.from + followed : Math.min(active?.place ?? seen.first, Math.max(0, length - 1));
  const column = active?.column ?? '';
  const known = columns.some(({ id }) => id === column) || (column === 'select' && selection);
  const here: Position = { place, column: known ? column : (columns[0]?.id ?? '') };

  const rowAt = (index: number) =>
    seen.from <= index && index < seen.to ? held.rows[index - seen.from] : rows.at(index);
  // A key leads to places whose rows are on their way, too: the focus is given again when the row has come.
  const isLed = useRef(false);
  const isThere = here.place < 0 || rowAt(here.place) !== undefined;
  useEffect(() => {
    const cell = isLed.current ? cellAt(grid.current, here.place, here.column) : null;
    if (!cell) return;
    focusOf(cell).focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (isThere) isLed.current = false;
  }, [isThere, here.place, here.column]);

  function goTo(position: Position) {
    setActive({ ...position, row: rowAt(position.place) });
    isLed.current = true;
  }
  const events = useGridEvents({ ...props, here, grid, goTo, rowAt, setActive });
  const widen = (column: string, width: number) =>
    grid.current?.style.setProperty(
      '--tracks',
      tracksOf(columns, { ...layout.widths, [column]: width }, Boolean(selection)).tracks,
    );
  const onHeadDown = useHeadDrag({
    onWiden: widen,
    onWidth(column, width) {
      onLayout({ widths: { ...layout.widths, [column]: width } });
    },
    onMove(column, onto) {
      const ids = columns.map(({ id }) => id);
      onLayout({ columns: moveColumn(columns, column, ids.indexOf(onto) - ids.indexOf(column)) });
    },
  });

  const { tracks, least } = tracksOf(columns, layout.widths, Boolean(selection));
  const variables: Record<`--${string}`, string> = {
    '--tracks': tracks,
    '--least': isCards ? '0px' : `${least}px`,
    '--height': `${height}px`,
  };
  const picked = selection?.picked;
  const drawn = Array.from(
    { length: Math.max(0, Math.min(seen.to, length) - seen.from) },
    (_, n) => seen.from + n,
  );
  // The row that has the keyboard is kept, or the focus would be lost with it.
  if (here.place >= 0 && here.place < length && !drawn.includes(here.place)) drawn.push(here.place);

  return (
    <div
      ref={grid}
      className="grid"
      role="grid"
      aria-label={props.label}
      aria-rowcount={rows.total === undefined ? -1 : Math.max(rows.total, length) + 1}
      aria-colcount={columns.length + (selection ? 1 : 0)}
      aria-multiselectable={selection ? true : undefined}
      aria-busy={rows.isLoading}
      data-density={layout.density}
      data-columns={columns.map(({ id }) => id).join(' ')}
      data-cards={isCards ? '' : undefined}
      data-stale={isOld ? '' : undefined}
      // eslint-disable-next-line no-restricted-syntax -- what the style of the grid is told of this one
      style={variables}
      {...events}
      onPointerDown={onHeadDown}
    >
      {tableStyle}
      <TableHead
        columns={columns}
        sort={props.sort}
        onSort={props.onSort}
        selection={selection}
        total={rows.total}
        active={here.place < 0 ? here.column : undefined}
        hintId={hintId}
      />
      {/* eslint-disable-next-line no-restricted-syntax -- as tall as all rows, loaded or not */}
      <div ref={bodyRef} role="rowgroup" data-body="" style={{ height: length * height }}>
        {drawn.map((index) => {
          const isActive = here.place === index;
          // Scrolled far away it may no longer be loaded.
          const row = rowAt(index) ?? (isActive ? active?.row : undefined);
          const common = { place: index, top: index * height, columns };
          return row ? (
            <TableRow
              key={row.id}
              {...common}
              row={row}
              t={t}
              name={props.nameOf(row)}
              isSelected={picked?.has(row.id)}
              isGone={held.gone.has(row.id)}
              active={isActive ? here.column : undefined}
            />
          ) : (
            <EmptyRow key={index} {...common} isSelectable={selection !== undefined} />
          );
        })}
      </div>
      <VisuallyHidden id={hintId}>{t('headHint')}</VisuallyHidden>
    </div>
  );
}
