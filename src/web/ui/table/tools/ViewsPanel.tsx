import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { own } from '../../../../contract/services/own.ts';
import { query } from '../../../lib/query.ts';
import { FailureAlert } from '../../FailureAlert.tsx';
import { Loading } from '../../Loading.tsx';
import type { Layout } from '../useLayout.ts';
import { SaveView } from './SaveView.tsx';
import { ToolPanel } from './ToolPanel.tsx';
import { ViewEntry } from './ViewEntry.tsx';

interface Props {
  table: string;
  layout: Layout;
  onLayout: (change: Partial<Layout>) => void;
  view: { search: string; onChange: (search: string) => void };
  anchor: HTMLElement;
  onClose: () => void;
}

/** A person's views of this list: to go back to, to keep, to share by their address. */
export function ViewsPanel({ table, layout, onLayout, view, anchor, onClose }: Props) {
  const { t } = useTranslation('tableTools');
  const views = useQuery(query(own.listViews, {}));
  const ours = (views.data ?? []).filter((each) => each.table === table);
  const state = { search: view.search, ...(layout.columns && { columns: layout.columns }) };
  return (
    <ToolPanel anchor={anchor} title={t('viewsTitle')} onClose={onClose}>
      {views.isPending && <Loading />}
      {views.error && !views.data && (
        <FailureAlert failure={views.error} onRetry={() => void views.refetch()} />
      )}
      {views.data && ours.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('viewsNone')}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {ours.map((each) => (
          <ViewEntry
            key={each.id}
            view={each}
            present={state}
            onShow={() => {
              view.onChange(each.state.search);
              onLayout({ columns: each.state.columns });
              onClose();
            }}
          />
        ))}
      </Box>
      <SaveView table={table} state={state} views={ours} />
    </ToolPanel>
  );
}
