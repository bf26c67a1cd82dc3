import Box from '@mui/material/Box';
import { useRef, useState, type ReactNode } from 'react';
import { HoldsContext } from '../../lib/rows/holds.tsx';
import type { Row, Rows } from '../../lib/rows/rows.ts';
import type { Column, Sort } from './columns.ts';
import { TableGrid } from './TableGrid.tsx';
import { TableStatus } from './TableStatus.tsx';
import { TableTroubles } from './TableTroubles.tsx';
import { useHold } from './useHold.ts';
import { TableTools, type TableToolsProps } from './tools/TableTools.tsx';
import { useSelection, type Selected } from './useSelection.ts';
import { useShownRows } from './useShownRows.ts';
import { useTableLook } from './useTableLook.ts';

export interface ResourceTableProps<R extends Row> {
  /** Under which its layout and views are kept: `vms`. */
  id: string;
  /** What the rows are, in words: *Virtual machines*. */
  label: string;
  /** Keeps its identity from render to render. */
  columns: readonly Column<R>[];
  rows: Rows<R>;
  nameOf: (row: R) => string;
  sort?: Sort | undefined;
  onSort?: ((sort: Sort) => void) | undefined;
  /** Enter on a row, or two clicks. */
  onOpen?: ((row: R) => void) | undefined;
  /** Up from the first row. */
  onLeave?: (() => void) | undefined;
  /** Letters that do something with the row of the keyboard. */
  keys?: Readonly<Record<string, (row: R) => void>> | undefined;
  /** The menu of a row: at a click of the other button, and by Shift-F10. */
  onMenu?: ((row: R, at: { top: number; left: number }) => void) | undefined;
  /** `200 virtual machines match`; undefined while they are counted. */
  countWords: (total: number | undefined) => string;
  /** What the person calls a scope. */
  scopeName?: ((scope: string) => string) | undefined;
  /** What is said, and offered, where no row matches. */
  empty: ReactNode;
  /** What can be done with the selected rows; without it nothing can be selected. Clear them after each action. */
  selectionBar?: ((selected: Selected<R>[], clear: () => void) => ReactNode) | undefined;
  /** The list's state as it stands in its address, to be kept as a view, and how another is shown. */
  view?: TableToolsProps<R>['view'];
  /** Columns that an address asks for, until the person arranges them. */
  columnsAsked?: readonly string[] | undefined;
  onColumns?: (() => void) | undefined;
  /** Where all matching rows come from, to be exported. */
  sources?: TableToolsProps<R>['sources'];
  /** Menus and dialogs about the rows: they hold them still with `useHoldRows`. */
  children?: ReactNode;
}

/** A list as a declaration: columns, rows and what can be done with them; everything else is the same everywhere. */
export function ResourceTable<R extends Row>(props: ResourceTableProps<R>) {
  const { id, rows, selectionBar, scopeName = String } = props;
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { layout, onLayout, columns, isCards, height } = useTableLook(frame, {
    id,
    columns: props.columns,
    columnsAsked: props.columnsAsked,
    onColumns: props.onColumns,
  });
  const hold = useHold();
  const selection = useSelection(rows);

  const { length, seen, held } = useShownRows(body, rows, height, hold.isHeld);
  const onScreen = new Set(
    held.rows.slice(seen.first - seen.from, seen.last - seen.from).map((row) => row?.id),
  );
  // What is open over the bar stays, with it, when the last of the selected rows leaves the list.
  const [hadBar, setBar] = useState(false);
  const hasBar = selection.picked.size > 0 || (hadBar && hold.holds.isHeld);
  if (hadBar !== hasBar) setBar(hasBar);
  const selected = [...selection.picked.values()].map((row) => ({ row, isOnScreen: onScreen.has(row.id) }));
  // Where nothing came but trouble, the trouble is all there is to show.
  const isLost = length === 0 && rows.troubles.length > 0;
  const isEmpty = length === 0 && !isLost && !rows.isLoading && rows.awaited.length === 0;
  return (
    <HoldsContext value={hold.holds}>
      <TableTroubles
        troubles={rows.troubles}
        awaited={rows.awaited}
        scopeName={scopeName}
        isLost={isLost}
        isHeld={hold.isFirm}
      />
      <Box ref={frame} {...hold.region}>
        <TableStatus
          words={props.countWords(rows.total)}
          rows={rows}
          selection={selection}
          updates={held.updates}
          onShowUpdates={held.release}
        >
          <TableTools
            table={id}
            columns={props.columns}
            shown={columns}
            layout={layout}
            onLayout={onLayout}
            view={props.view}
            sources={props.sources}
            scopeName={scopeName}
          />
        </TableStatus>
        {isEmpty && props.empty}
        {!isEmpty && !isLost && (
          <TableGrid
            {...props}
            columns={columns}
            length={length}
            seen={seen}
            held={held}
            bodyRef={body}
            height={height}
            isCards={isCards}
            layout={layout}
            onLayout={onLayout}
            selection={selectionBar && selection}
          />
        )}
      </Box>
      {hasBar && selectionBar?.(selected, selection.clear)}
      {props.children}
    </HoldsContext>
  );
}
