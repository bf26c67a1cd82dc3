import { skipToken, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../lib/rows/rows.ts';
import type { WholeSource } from '../../../lib/rows/useWholeRows.ts';
import { useLoadFailure } from '../../../lib/useLoadFailure.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { SideDrawer } from '../../../ui/SideDrawer.tsx';

interface Props<R extends Row> {
  sources: readonly WholeSource<R>[];
  /** The row's id, as the URL names it: it need not match the search, nor be there any more. */
  open: string | undefined;
  /** What a row is, where there is none to be named. */
  kind: string;
  nameOf: (row: R) => string;
  onClose: () => void;
  children: (row: R) => ReactNode;
}

/** One row of a list in full: all of it is read already. */
export function RowDrawer<R extends Row>({ sources, open, kind, nameOf, onClose, children }: Props<R>) {
  const { t } = useTranslation('networking');
  const source = sources.find(({ scope }) => scope === open?.split('/')[0]);
  const answer = useQuery(source ? source.read : { queryKey: ['none'], queryFn: skipToken });
  const failure = useLoadFailure(answer);
  const rows = answer.data === undefined ? undefined : source?.rows(answer.data);
  const row = rows?.find(({ id }) => id === open);
  return (
    <SideDrawer open={open !== undefined} title={row ? nameOf(row) : kind} onClose={onClose}>
      {row && children(row)}
      {!row && failure && <FailureAlert failure={failure} onRetry={() => void answer.refetch()} />}
      {!row && (rows ?? !source) && <EmptyState title={t('rowNone')}>{t('rowNoneText')}</EmptyState>}
      {!row && !rows && !failure && source && <Loading />}
    </SideDrawer>
  );
}
