import Button from '@mui/material/Button';
import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../contract/services/own.ts';
import type { Row } from '../../../lib/rows/rows.ts';
import { useWholeRows, wholeWalk, type WholeSource } from '../../../lib/rows/useWholeRows.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import type { Column } from '../../../ui/table/columns.ts';
import { ResourceTable } from '../../../ui/table/ResourceTable.tsx';
import { parseListSearch, type ListSearch } from '../listSearch.ts';
import { rowMatches, rowOrder } from './rowOrder.ts';

/** What every list of networking is given by its page. */
export interface ListProps {
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  search: ListSearch;
  onChange: (changed: Partial<ListSearch>) => void;
}

interface Props<R extends Row> extends ListProps {
  /** Under which its layout and views are kept. */
  id: string;
  label: string;
  /** Columns, sources and `isWanted` keep their identity from render to render. */
  columns: readonly Column<R>[];
  sources: readonly WholeSource<R>[];
  isWanted?: (row: R) => boolean;
  nameOf: (row: R) => string;
  onOpen: (row: R) => void;
  countWords: (count: number) => string;
  /** What is said where there is none, and where none matches. */
  none: { title: string; text: string; noMatch: string };
}

const nothingSaid = { q: undefined, scope: undefined, status: undefined, sort: undefined, dir: undefined };
const every = () => true;

/** A list of networking: searched and sorted here, because this vendor sorts and joins nothing. */
export function NetworkTable<R extends Row>(props: Props<R>) {
  const { columns, sources, isWanted = every, scopes, search, onChange, countWords, none } = props;
  const { t } = useTranslation('networking');
  const { t: tTable } = useTranslation('table');
  const { options } = useRouter();
  const { open: _open, ...kept } = search;
  const { q = '', sort: by = 'name', dir = 'asc', status } = search;

  const compare = useMemo(() => rowOrder(columns, { by, dir }), [columns, by, dir]);
  const isShown = useMemo(() => {
    const matches = rowMatches(columns, q);
    return (row: R) => isWanted(row) && matches(row);
  }, [columns, q, isWanted]);
  const list = JSON.stringify([sources.map(({ scope }) => scope), by, dir, q, status]);
  const rows = useWholeRows(sources, compare, isShown, list);

  return (
    <ResourceTable
      id={props.id}
      label={props.label}
      columns={columns}
      rows={rows}
      sources={sources.map((source) => wholeWalk(source, compare, isShown))}
      view={{
        search: options.stringifySearch(kept).replace(/^\?/, ''),
        onChange: (stored) =>
          onChange({ ...nothingSaid, ...parseListSearch(options.parseSearch(`?${stored}`)) }),
      }}
      nameOf={props.nameOf}
      sort={{ by, dir }}
      onSort={(sort) => onChange({ sort: sort.by, dir: sort.dir })}
      onOpen={props.onOpen}
      countWords={(total) => (total === undefined ? tTable('counting') : countWords(total))}
      scopeName={(scope) => scopes.find(({ id }) => id === scope)?.name ?? scope}
      empty={
        q || status ? (
          <EmptyState
            title={none.noMatch}
            action={
              <Button onClick={() => onChange({ q: undefined, status: undefined })}>
                {t('clearFilters')}
              </Button>
            }
          />
        ) : (
          <EmptyState title={none.title}>{none.text}</EmptyState>
        )
      }
    />
  );
}
