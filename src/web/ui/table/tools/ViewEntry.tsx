import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useMutation } from '@tanstack/react-query';
import { Pencil, RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { own, type View } from '../../../../contract/services/own.ts';
import { mutation } from '../../../lib/query.ts';
import { CopyButton } from '../../CopyButton.tsx';
import { FailureAlert } from '../../FailureAlert.tsx';
import { hint } from '../../hint.ts';
import { RenameView } from './RenameView.tsx';

interface Props {
  view: View;
  /** What the list shows now. */
  present: View['state'];
  onShow: () => void;
}

/** The address that shows a view to somebody else: filter, order and columns are all in it. */
function addressOf({ search, columns }: View['state']): string {
  const parameters = new URLSearchParams(search);
  if (columns) parameters.set('columns', columns.join(','));
  const address = new URL(location.pathname, location.origin);
  address.search = parameters.toString();
  return address.href;
}

export function ViewEntry({ view, present, onShow }: Props) {
  const { t } = useTranslation('tableTools');
  const change = useMutation(mutation(own.changeView));
  const remove = useMutation(mutation(own.removeView));
  const [isRenaming, setRenaming] = useState(false);
  const { id, name, state } = view;
  const failure = change.error ?? remove.error;
  const isShown = state.search === present.search && String(state.columns) === String(present.columns);
  if (isRenaming)
    return (
      <li>
        <RenameView view={view} onDone={() => setRenaming(false)} />
      </li>
    );
  return (
    <Box component="li">
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        <Button
          variant="text"
          onClick={onShow}
          aria-current={isShown}
          sx={{ flex: 1, minWidth: 0, justifyContent: 'flex-start', fontWeight: isShown ? 700 : 500 }}
        >
          <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
            {name}
          </Box>
        </Button>
        <CopyButton text={() => addressOf(state)} label={t('viewCopy', { name })} />
        <IconButton
          size="small"
          aria-label={t('viewRename', { name })}
          {...hint(t('viewRename', { name }))}
          onClick={() => setRenaming(true)}
        >
          <Pencil size={16} aria-hidden />
        </IconButton>
        {!isShown && (
          <IconButton
            size="small"
            aria-label={t('viewUpdate', { name })}
            {...hint(t('viewUpdate', { name }))}
            onClick={() => change.mutate({ input: { params: { id }, body: { name, state: present } } })}
          >
            <RefreshCw size={16} aria-hidden />
          </IconButton>
        )}
        <IconButton
          size="small"
          aria-label={t('viewRemove', { name })}
          {...hint(t('viewRemove', { name }))}
          onClick={() => remove.mutate({ input: { params: { id } } })}
        >
          <Trash2 size={16} aria-hidden />
        </IconButton>
      </Box>
      {failure && <FailureAlert failure={failure} />}
    </Box>
  );
}
