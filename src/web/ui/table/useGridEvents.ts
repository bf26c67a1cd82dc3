import type { FocusEvent, KeyboardEvent, MouseEvent, RefObject } from 'react';
import type { Row } from '../../lib/rows/rows.ts';
import { clickBeneath } from './clickBeneath.ts';
import { moveColumn } from './columns.ts';
import { whereTo, type Position } from './gridKeys.ts';
import { positionOf } from './roving.ts';
import type { Active, TableGridProps } from './TableGrid.tsx';
import { useRowLinks } from './useRowLinks.ts';

interface Options<R extends Row> extends TableGridProps<R> {
  /** The cell that has the keyboard. */
  here: Position;
  grid: RefObject<HTMLElement | null>;
  goTo: (position: Position) => void;
  rowAt: (place: number) => R | undefined;
  setActive: (active: Active<R>) => void;
}

const widthStep = 16;
const isWidget = (target: Element) => target.closest('a, button, input, [role=button], [role=link]') !== null;

/** What keys and clicks do in a grid. Those of menus and dialogs that were opened from it are not its own. */
export function useGridEvents<R extends Row>(options: Options<R>) {
  const { columns, seen, here, grid, goTo, rowAt, setActive, selection, layout, length } = options;
  const links = useRowLinks();
  const names = [...(selection ? ['select'] : []), ...columns.map(({ id }) => id)];

  /** Width and order of the column of a head by keyboard. */
  function arrange(event: KeyboardEvent): boolean {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    const column = columns.find(({ id }) => id === here.column);
    if (!by || !column || here.place >= 0) return false;
    if (event.altKey && event.shiftKey) {
      options.onLayout({ columns: moveColumn(columns, column.id, by) });
    } else if (event.shiftKey) {
      const head = grid.current?.querySelector(`[role=columnheader][data-column="${CSS.escape(column.id)}"]`);
      const width = head?.getBoundingClientRect().width ?? column.width;
      const wanted = Math.max(56, Math.round(width) + by * widthStep);
      options.onLayout({ widths: { ...layout.widths, [column.id]: wanted } });
    } else {
      return false;
    }
    return true;
  }

  function press(event: KeyboardEvent): boolean {
    const { key, target } = event;
    const row = rowAt(here.place);
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (arrange(event)) return true;
    if (key === ' ' && row && selection && !(target instanceof Element && target.closest('button, input'))) {
      selection.toggle(row, here.place);
      return true;
    }
    if (key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey) && selection) {
      void selection.all();
      return true;
    }
    if (key === 'Escape' && selection?.picked.size) {
      selection.clear();
      return true;
    }
    if ((key === 'F10' && event.shiftKey) || key === 'ContextMenu') return openMenu(row, target);
    const there = whereTo(event, here, {
      columns: names,
      length,
      page: Math.max(1, seen.last - seen.first - 2),
      top: options.isCards ? 0 : -1,
    });
    if (there && !event.altKey) {
      goTo(there);
      if (event.shiftKey && selection && there.place !== here.place && there.place >= 0)
        void selection.extend(there.place, here.place);
      return true;
    }
    if (key === 'ArrowUp' && here.place <= 0 && options.onLeave) {
      options.onLeave();
      return true;
    }
    if (!isPlain || !row || here.place < 0) return false;
    if (key === 'Enter' && options.onOpen && !(target instanceof Element && isWidget(target))) {
      options.onOpen(row);
      return true;
    }
    const act = options.keys?.[key];
    act?.(row);
    return act !== undefined;
  }

  function openMenu(row: R | undefined, target: EventTarget | null) {
    if (!row || !options.onMenu || !(target instanceof Element)) return false;
    const { bottom, left } = target.getBoundingClientRect();
    options.onMenu(row, { top: bottom, left });
    return true;
  }

  const isOwn = (target: EventTarget): target is Element =>
    target instanceof Element && grid.current?.contains(target) === true;

  return {
    onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || !isOwn(event.target)) return;
      if (press(event)) event.preventDefault();
    },
    onFocus({ target }: FocusEvent) {
      const position = isOwn(target) ? positionOf(target) : undefined;
      if (position) setActive({ ...position, row: rowAt(position.place) });
    },
    onMouseDown(event: MouseEvent) {
      // Shift would select text from here to there.
      if (event.shiftKey && selection) event.preventDefault();
    },
    onClick(event: MouseEvent) {
      if (clickBeneath(event) || links.follow(event)) return;
      const { target, shiftKey, ctrlKey, metaKey } = event;
      const position = isOwn(target) ? positionOf(target) : undefined;
      const row = position && rowAt(position.place);
      if (!position || !row || !isOwn(target)) return;
      if (openMenu(row, target.closest('[data-menu]')) || !selection) return;
      const isBox = position.column === 'select';
      if (!isBox && isWidget(target)) return;
      // Whoever marks an address to copy it selects no row.
      if (!isBox && !shiftKey && document.getSelection()?.toString()) return;
      if (shiftKey) void selection.extend(position.place);
      else if (isBox || ctrlKey || metaKey) selection.toggle(row, position.place);
      else selection.only(row, position.place);
    },
    onMouseOver: links.prepare,
    onDoubleClick({ target }: MouseEvent) {
      const position = isOwn(target) ? positionOf(target) : undefined;
      const row = position && rowAt(position.place);
      if (row && isOwn(target) && !isWidget(target) && position.column !== 'select') options.onOpen?.(row);
    },
    onContextMenu(event: MouseEvent) {
      const position = isOwn(event.target) ? positionOf(event.target) : undefined;
      const row = position && rowAt(position.place);
      if (!row || !options.onMenu || !document.getSelection()?.isCollapsed) return;
      event.preventDefault();
      options.onMenu(row, { top: event.clientY, left: event.clientX });
    },
  };
}
