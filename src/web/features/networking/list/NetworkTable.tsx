import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../contract/services/own.ts';
import type { Row } from '../../../lib/rows/rows.ts';
import type { WholeSource } from '../../../lib/rows/useWholeRows.ts';
import type { Column } from '../../../ui/table/columns.ts';
import { SearchedTable } from '../../../ui/table/SearchedTable.tsx';
import { parseListSearch, type ListSearch } from '../listSearch.ts';

/** What every list of networking is given by its page. */
export interface ListProps {
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  search: ListSearch;
  onChange: (changed: Partial<ListSearch>) => void;
}

interface Props<R extends Row> extends ListProps {
  id: string;
  label: string;
  columns: readonly Column<R>[];
  sources: readonly WholeSource<R>[];
  isWanted?: (row: R) => boolean;
  nameOf: (row: R) => string;
  onOpen: (row: R) => void;
  countWords: (count: number) => string;
  none: { title: string; text: string; noMatch: string };
}

/** A list of networking. */
export function NetworkTable<R extends Row>({ search, onChange, none, ...list }: Props<R>) {
  const { t } = useTranslation('networking');
  const { open: _open, ...kept } = search;
  return (
    <SearchedTable
      {...list}
      search={kept}
      filters={['status']}
      parse={parseListSearch}
      onChange={onChange}
      none={{ ...none, clear: t('clearFilters') }}
    />
  );
}
