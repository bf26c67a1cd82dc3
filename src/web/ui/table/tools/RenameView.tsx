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
  view: View;
  onDone: () => void;
}

/** Another name for a view; what it shows stays. Escape keeps the one it has. */
export function RenameView({ view: { id, name: before, state }, onDone }: Props) {
  const { t } = useTranslation(['tableTools', 'common']);
  const change = useMutation(mutation(own.changeView));
  const [name, setName] = useState(before);

  function rename(event: SyntheticEvent) {
    event.preventDefault();
    if (name.trim() === before) onDone();
    else if (name.trim() !== '')
      change.mutate({ input: { params: { id }, body: { name, state } } }, { onSuccess: onDone });
  }
  return (
    <Box
      component="form"
      onSubmit={rename}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation(); // the panel stays
        onDone();
      }}
      sx={{ py: 1, display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}
    >
      <Box sx={{ flex: '1 1 10rem' }}>
        <ViewNameField
          isFocused
          value={name}
          error={change.error}
          onChange={(typed) => {
            setName(typed);
            change.reset();
          }}
        />
      </Box>
      <Button type="submit" variant="contained" loading={change.isPending} sx={{ minHeight: 40 }}>
        {t('viewRenameDo')}
      </Button>
      {change.error && !isNameTaken(change.error) && <FailureAlert failure={change.error} />}
    </Box>
  );
}
