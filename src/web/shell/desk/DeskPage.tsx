import Paper from '@mui/material/Paper';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../../contract/services/own.ts';
import type { FoundPlace } from '../../lib/find/source.ts';
import { isPinned } from '../../lib/find/shelf.ts';
import { useNotices } from '../../lib/notices.tsx';
import { query } from '../../lib/query.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Search } from '../find/Search.tsx';
import { useShelf } from '../find/useShelf.ts';

const noScopes: never[] = [];

/** Where a call begins: one field for what the caller says, and the machines one had last. */
export function DeskPage() {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const { notify } = useNotices();
  const scopes = useQuery(query(own.listScopes, {})).data ?? noScopes;
  const { shelf, remember, pin } = useShelf();
  const [typed, setTyped] = useState('');

  function go(href: string, place?: FoundPlace) {
    if (place) remember(place);
    // A machine is looked at first, here; everything else has its own page.
    void navigate({ href: place?.source === 'vm' ? href.replace(/^\/vms\//, '/desk/') : href });
  }
  function togglePin(place: FoundPlace) {
    const isWanted = !isPinned(shelf, place);
    pin(place, isWanted);
    notify({ kind: 'info', title: t(isWanted ? 'pinned' : 'unpinned', { name: place.title }) });
  }
  return (
    <>
      <PageHeader title={t('desk')} subtitle={t('deskText')} />
      <Paper variant="outlined" sx={{ maxWidth: 860, overflow: 'hidden' }}>
        <Search
          typed={typed}
          scopes={scopes}
          shelf={shelf}
          isOfThings
          onType={setTyped}
          onGo={go}
          onRun={() => setTyped('')}
          onActions={togglePin}
        />
      </Paper>
    </>
  );
}
