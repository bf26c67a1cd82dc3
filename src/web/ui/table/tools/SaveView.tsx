import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { own, type View } from '../../../../contract/services/own.ts';
import { mutation } from '../../../lib/query.ts';
import { FailureAlert } from '../../FailureAlert.tsx';
import { isNameTaken, ViewNameField } from './ViewNameField.tsx';

interface Props {
  table: string;
  /** What the list shows now. */
  state: View['state'];
  views: readonly View[];
}

/** Keeps what is shown under a name; of a view that has it already, it can take the place. */
export function SaveView({ table, state, views }: Props) {
  const { t } = useTranslation('tableTools');
  const add = useMutation(mutation(own.addView));
  const replace = useMutation(mutation(own.changeView));
  const [name, setName] = useState('');
  const error = replace.error ?? add.error;
  const isTaken = isNameTaken(add.error);
  const namesake = views.find((view) => view.name.toLowerCase() === name.trim().toLowerCase());

  function type(typed: string) {
    setName(typed);
    add.reset();
    replace.reset();
  }
  function save(event: SyntheticEvent) {
    event.preventDefault();
    if (name.trim() === '') return;
    add.mutate({ input: { body: { table, name, state } } }, { onSuccess: () => type('') });
  }
  return (
    <Box component="form" onSubmit={save} sx={{ mt: 1.5, display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Box sx={{ flex: '1 1 10rem' }}>
        <ViewNameField value={name} onChange={type} error={add.error} help={t('viewKeeps')} />
      </Box>
      <Button type="submit" variant="contained" loading={add.isPending} sx={{ height: 40 }}>
        {t('viewSave')}
      </Button>
      {isTaken && namesake && (
        <Button
          variant="outlined"
          loading={replace.isPending}
          onClick={() =>
            replace.mutate(
              { input: { params: { id: namesake.id }, body: { name: namesake.name, state } } },
              { onSuccess: () => type('') },
            )
          }
        >
          {t('viewReplace', { name: namesake.name })}
        </Button>
      )}
      {error && !isNameTaken(error) && <FailureAlert failure={error} />}
    </Box>
  );
}
