import { useCallback, useMemo, type RefObject } from 'react';
import { cardsBelow, shownColumns, type Column } from './columns.ts';
import { rowHeights } from './tableStyle.tsx';
import { useLayout, type Layout } from './useLayout.ts';
import { useWidth } from './useWidth.ts';

interface Options<R> {
  /** The table, under whose name its layout is kept. */
  id: string;
  columns: readonly Column<R>[];
  /** Columns that an address asks for, until the person arranges them. */
  columnsAsked: readonly string[] | undefined;
  onColumns: (() => void) | undefined;
}

/** Which columns are shown, in which order and how high the rows are: as the person arranged it, and as there is room. */
export function useTableLook<R>(frame: RefObject<HTMLElement | null>, options: Options<R>) {
  const { id, columns: all, columnsAsked, onColumns } = options;
  const [kept, keep] = useLayout(id);
  const width = useWidth(frame);
  const asked = columnsAsked?.join(',');
  const layout = useMemo(
    () => (asked === undefined ? kept : { ...kept, columns: asked.split(',') }),
    [kept, asked],
  );
  const onLayout = useCallback(
    (changed: Partial<Layout>) => {
      keep(changed);
      if ('columns' in changed && asked !== undefined) onColumns?.();
    },
    [keep, asked, onColumns],
  );
  const columns = useMemo(() => shownColumns(all, layout.columns, width), [all, layout.columns, width]);
  const isCards = width < cardsBelow;
  return { layout, onLayout, columns, isCards, height: rowHeights[isCards ? 'card' : layout.density] };
}
