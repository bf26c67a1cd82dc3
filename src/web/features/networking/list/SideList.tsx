import type { TFunction } from 'i18next';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../lib/rows/rows.ts';
import type { WholeSource } from '../../../lib/rows/useWholeRows.ts';
import type { Column } from '../../../ui/table/columns.ts';
import { ListPage } from './ListPage.tsx';
import { NetworkTable, type ListProps } from './NetworkTable.tsx';
import type { NetworkingTab } from './NetworkingTabs.tsx';
import { RowDrawer } from './RowDrawer.tsx';
import { useJoined, type Joined, type Joins } from '../../../lib/rows/useJoined.ts';

export type ListWords = TFunction<['networks', 'networking']>;

/** A list that is only read, as data: its rows open beside it. */
export interface SideList<J extends Joins, R extends Row> {
  /** What its words are called by. */
  kind: 'vpc' | 'subnet' | 'eip' | 'group';
  to: NetworkingTab;
  columns: (t: ListWords) => Column<R>[];
  /** What its rows are joined with, and how they are read. */
  joins: J;
  sourceOf: (scope: string, joined: Joined<J>) => WholeSource<R>;
  nameOf: (row: R) => string;
  facts: (row: R) => ReactNode;
}

export function SideListPage<J extends Joins, R extends Row>({ list }: { list: SideList<J, R> }) {
  const { t } = useTranslation('networks');
  return (
    <ListPage title={t(`${list.kind}s`)} searchLabel={t(`${list.kind}Search`)} to={list.to}>
      {(props) => <RowsBeside {...props} list={list} />}
    </ListPage>
  );
}

interface Props<J extends Joins, R extends Row> extends ListProps {
  list: SideList<J, R>;
}

function RowsBeside<J extends Joins, R extends Row>({ list, ...props }: Props<J, R>) {
  const { t } = useTranslation(['networks', 'networking']);
  const { kind, nameOf } = list;
  const { search, onChange } = props;
  const columns = useMemo(() => list.columns(t), [list, t]);
  const sources = useJoined(props.scopes, list.joins, list.sourceOf);
  return (
    <>
      <NetworkTable
        {...props}
        id={`${kind}s`}
        label={t(`${kind}s`)}
        columns={columns}
        sources={sources}
        nameOf={nameOf}
        onOpen={({ id }) => onChange({ open: id })}
        countWords={(count) => t(`${kind}Count`, { count })}
        none={{ title: t(`${kind}sNone`), text: t(`${kind}sNoneText`), noMatch: t(`${kind}sNoMatch`) }}
      />
      <RowDrawer
        sources={sources}
        open={search.open}
        kind={t(kind)}
        nameOf={nameOf}
        onClose={() => onChange({ open: undefined })}
      >
        {list.facts}
      </RowDrawer>
    </>
  );
}
