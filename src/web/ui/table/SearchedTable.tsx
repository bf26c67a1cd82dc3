import Button from '@mui/material/Button';
import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { rowMatches, rowOrder } from './rowOrder.ts';
import type { Row } from '../../lib/rows/rows.ts';
import { useWholeRows, wholeWalk, type WholeSource } from '../../lib/rows/useWholeRows.ts';
import { EmptyState } from '../EmptyState.tsx';
import type { Column } from './columns.ts';
import { ResourceTable } from './ResourceTable.tsx';

export interface TableSearch {
  q?: string | undefined;
  scope?: string | undefined;
  sort?: string | undefined;
  dir?: 'asc' | 'desc' | undefined;
}

interface Props<R extends Row, S extends TableSearch> {
  /** Under which its layout and views are kept. */
  id: string;
  label: string;
  /** Columns, sources and `isWanted` keep their identity from render to render. */
  columns: readonly Column<R>[];
  sources: readonly WholeSource<R>[];
  isWanted?: ((row: R) => boolean) | undefined;
  scopes: readonly { id: string; name: string }[];
  /** What of the address makes the list what it is, and belongs to a view of it. */
  search: S;
  /** What narrows it besides what is searched for. */
  filters: readonly (keyof S & string)[];
  /** A column; by name where nothing is said. */
  sortedBy?: string;
  /** Reads a view's address. */
  parse: (stored: Record<string, unknown>) => S;
  onChange: (changed: Partial<S>) => void;
  nameOf: (row: R) => string;
  onOpen: (row: R) => void;
  countWords: (count: number) => string;
  /** What is said where there is none, and where none matches. */
  none: { title: string; text: string; noMatch: string; clear: string };
}

const every = () => true;
const nothing = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, undefined]));

/** A list that is read whole, searched and sorted here: its vendor sorts and joins nothing. */
export function SearchedTable<R extends Row, S extends TableSearch>(props: Props<R, S>) {
  const { columns, sources, isWanted = every, scopes, search, sortedBy = 'name', countWords, none } = props;
  const { t } = useTranslation('table');
  const { options } = useRouter();
  const { q = '', sort: by = sortedBy, dir = 'asc' } = search;
  const narrowing = ['q', ...props.filters];
  const change = (changed: Record<string, unknown>) => props.onChange(changed as Partial<S>);

  const compare = useMemo(() => rowOrder(columns, { by, dir }), [columns, by, dir]);
  const isShown = useMemo(() => {
    const matches = rowMatches(columns, q);
    return (row: R) => isWanted(row) && matches(row);
  }, [columns, q, isWanted]);
  const list = JSON.stringify([sources.map(({ scope }) => scope), search]);
  const rows = useWholeRows(sources, compare, isShown, list);

  return (
    <ResourceTable
      id={props.id}
      label={props.label}
      columns={columns}
      rows={rows}
      sources={sources.map((source) => wholeWalk(source, compare, isShown))}
      view={{
        search: options.stringifySearch({ ...search }).replace(/^\?/, ''),
        onChange: (stored) =>
          change({
            ...nothing([...narrowing, 'scope', 'sort', 'dir']),
            ...props.parse(options.parseSearch(`?${stored}`)),
          }),
      }}
      nameOf={props.nameOf}
      sort={{ by, dir }}
      onSort={(sort) => change({ sort: sort.by, dir: sort.dir })}
      onOpen={props.onOpen}
      countWords={(total) => (total === undefined ? t('counting') : countWords(total))}
      scopeName={(scope) => scopes.find(({ id }) => id === scope)?.name ?? scope}
      empty={
        narrowing.some((filter) => filter in search) ? (
          <EmptyState
            title={none.noMatch}
            action={<Button onClick={() => change(nothing(narrowing))}>{none.clear}</Button>}
          />
        ) : (
          <EmptyState title={none.title}>{none.text}</EmptyState>
        )
      }
    />
  );
}
