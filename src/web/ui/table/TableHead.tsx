import { ArrowDown, ArrowUp } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column, Sort } from './columns.ts';
import { rove } from './roving.ts';

interface Props<R> {
  columns: readonly Column<R>[];
  sort: Sort | undefined;
  onSort: (sort: Sort) => void;
  /** Undefined where nothing can be selected. */
  selected: 'none' | 'some' | 'all' | undefined;
  onSelectAll: () => void;
  active: string | undefined;
  /** Says what the keys do in a head. */
  hintId: string;
}

const spoken = { asc: 'ascending', desc: 'descending' } as const;

export function TableHead<R>(props: Props<R>) {
  const { columns, sort, onSort, selected, onSelectAll, active, hintId } = props;
  const { t } = useTranslation('table');
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (row.current) rove(row.current, active);
  });
  const first = selected === undefined ? 1 : 2;
  return (
    <div role="rowgroup" data-head="">
      <div ref={row} role="row" aria-rowindex={1} data-place={-1}>
        {selected !== undefined && (
          <div role="columnheader" aria-colindex={1} data-column="select">
            <input
              type="checkbox"
              ref={(box) => void (box && (box.indeterminate = selected === 'some'))}
              checked={selected === 'all'}
              onChange={onSelectAll}
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
                <button type="button" onClick={() => onSort({ by, dir: dir === 'asc' ? 'desc' : 'asc' })}>
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
