import { ArrowDown, ArrowUp } from 'lucide-react';
import { memo, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../lib/rows/rows.ts';
import type { Column, Sort } from './columns.ts';
import { rove } from './roving.ts';
import type { Selection } from './useSelection.ts';

interface Props<R extends Row> {
  columns: readonly Column<R>[];
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
  /** Undefined where nothing can be selected. */
  selection: Selection<R> | undefined;
  /** How many rows there are. */
  total: number | undefined;
  active: string | undefined;
  /** Says what the keys do in a head. */
  hintId: string;
}

const spoken = { asc: 'ascending', desc: 'descending' } as const;

function Head<R extends Row>(props: Props<R>) {
  const { columns, sort, onSort, selection, total, active, hintId } = props;
  const { t } = useTranslation('table');
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (row.current) rove(row.current, active);
  });
  const first = selection ? 2 : 1;
  const picked = selection?.picked.size ?? 0;
  return (
    <div role="rowgroup" data-head="">
      <div ref={row} role="row" aria-rowindex={1} data-place={-1}>
        {selection && (
          <div role="columnheader" aria-colindex={1} data-column="select">
            <input
              type="checkbox"
              ref={(box) => void (box && (box.indeterminate = picked > 0 && picked !== total))}
              checked={picked > 0 && picked === total}
              onChange={() => (picked > 0 ? selection.clear() : void selection.all())}
              aria-label={t('selectAll')}
            />
          </div>
        )}
        {columns.map(({ id, header, sort: by }, place) => {
          const dir = by !== undefined && by === sort?.by ? sort.dir : undefined;
          const Arrow = dir === 'desc' ? ArrowDown : ArrowUp;
          return (
            <div
              key={id}
              role="columnheader"
              aria-colindex={first + place}
              aria-sort={dir && spoken[dir]}
              aria-describedby={hintId}
              data-column={id}
            >
              {by === undefined ? (
                <span>{header}</span>
              ) : (
                <button type="button" onClick={() => onSort?.({ by, dir: dir === 'asc' ? 'desc' : 'asc' })}>
                  {header}
                  <Arrow size={14} aria-hidden data-sorted={dir ?? ''} />
                </button>
              )}
              <i data-resize="" aria-hidden />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Drawn anew only when something of it has changed, which scrolling does not. */
export const TableHead = memo(Head) as typeof Head;
