import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../../../contract/services/own.ts';
import { failureBody } from '../../../lib/failure.ts';
import { mutation, query } from '../../../lib/query.ts';
import { FailureAlert } from '../../FailureAlert.tsx';
import { Loading } from '../../Loading.tsx';
import type { Layout } from '../useLayout.ts';
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
  const add = useMutation(mutation(own.addView));
  const [name, setName] = useState('');
  const ours = (views.data ?? []).filter((each) => each.table === table);
  const state = { search: view.search, ...(layout.columns && { columns: layout.columns }) };
  const refusal = add.error && failureBody(add.error);

  function save(event: SyntheticEvent) {
    event.preventDefault();
    if (name.trim() === '') return;
    add.mutate({ input: { body: { table, name, state } } }, { onSuccess: () => setName('') });
  }
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
      <Box
        component="form"
        onSubmit={save}
        sx={{ mt: 1.5, display: 'flex', gap: 1, alignItems: 'flex-start' }}
      >
        <TextField
          fullWidth
          label={t('viewName')}
          value={name}
          onChange={({ target }) => {
            setName(target.value);
            add.reset();
          }}
          error={refusal?.code === 'nameTaken'}
          helperText={refusal?.code === 'nameTaken' ? t('nameTaken') : t('viewKeeps')}
          slotProps={{ htmlInput: { maxLength: 60 } }}
        />
        <Button type="submit" variant="contained" loading={add.isPending} sx={{ minHeight: 40 }}>
          {t('viewSave')}
        </Button>
      </Box>
      {add.error && refusal?.code !== 'nameTaken' && (
        <Box sx={{ mt: 1 }}>
          <FailureAlert failure={add.error} />
        </Box>
      )}
    </ToolPanel>
  );
}
