import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../../contract/services/own.ts';
import type { OpenSession } from '../../../contract/services/own/people.ts';
import type { Row } from '../../lib/rows/rows.ts';
import { readOf } from '../../lib/rows/source.ts';
import { useWholeRows, type WholeSource } from '../../lib/rows/useWholeRows.ts';
import { useSession } from '../../lib/session.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ResourceTable } from '../../ui/table/ResourceTable.tsx';
import { EndSessionDialog } from './EndSessionDialog.tsx';
import { sessionColumns } from './sessionColumns.tsx';

export interface SessionRow extends Row {
  session: OpenSession;
}

const sources: WholeSource<SessionRow>[] = [
  {
    scope: '',
    read: readOf(own.listSessions, {}),
    rows: (answer) => (answer as OpenSession[]).map((session) => ({ id: session.id, session })),
  },
];
const byUse = ({ session: one }: SessionRow, { session: other }: SessionRow) =>
  other.seenAt - one.seenAt || one.id.localeCompare(other.id);
const isShown = () => true;

/** Who is signed in and from where, as far as the person may know. */
export function SessionList() {
  const { t } = useTranslation('people');
  const { managesPeople } = useSession();
  const rows = useWholeRows(sources, byUse, isShown, 'sessions');
  const [ending, setEnding] = useState<OpenSession>();
  const columns = useMemo(() => sessionColumns(t, setEnding, managesPeople), [t, managesPeople]);
  return (
    <Box component="section" aria-labelledby="open-sessions">
      <Typography id="open-sessions" variant="h2">
        {t('sessions')}
      </Typography>
      <ResourceTable
        id="sessions"
        label={t('sessions')}
        columns={columns}
        rows={rows}
        nameOf={({ session }) => `${session.person}, ${session.address}`}
        countWords={(total) => (total === undefined ? t('counting') : t('sessionCount', { count: total }))}
        empty={<EmptyState title={t('noSessions')} />}
      >
        {ending && <EndSessionDialog session={ending} onClose={() => setEnding(undefined)} />}
      </ResourceTable>
    </Box>
  );
}
