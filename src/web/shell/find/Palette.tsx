import Dialog from '@mui/material/Dialog';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../../contract/services/own.ts';
import type { FindAction, FindDialog, FoundPlace } from '../../lib/find/source.ts';
import { query } from '../../lib/query.ts';
import { PlaceActions } from './PlaceActions.tsx';
import { Search } from './Search.tsx';
import { useShelf } from './useShelf.ts';

interface Props {
  isOpen: boolean;
  onClose: () => void;
  /** An action asks before it acts: in the dialog of the pages, which takes the palette's place. */
  onDialog: (dialog: FindDialog) => void;
}

/** Finds anything, goes there, or does something with it. */
export function Palette({ isOpen, onClose, onDialog }: Props) {
  const { t } = useTranslation('find');
  const navigate = useNavigate();
  const scopes = useQuery(query(own.listScopes, {})).data ?? noScopes;
  const { shelf, remember, pin } = useShelf();
  const [typed, setTyped] = useState('');
  const [acting, setActing] = useState<FoundPlace>();

  function go(href: string, place?: FoundPlace) {
    if (place) remember(place);
    onClose();
    void navigate({ href });
  }
  function act({ act }: FindAction, place: FoundPlace) {
    if ('href' in act) {
      go(act.href, place);
    } else {
      remember(place);
      onClose();
      onDialog(act.begin());
    }
  }

  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      transitionDuration={{ enter: 0, exit: 80 }} // it is waited for
      slotProps={{
        container: { sx: { alignItems: 'flex-start' } },
        paper: {
          'aria-label': t('title'), // Dialog itself hands on none but aria-labelledby
          sx: {
            width: 680,
            maxWidth: 'calc(100% - 16px)',
            mx: 1,
            mt: { xs: 1, sm: '12vh' },
            mb: 1,
            maxHeight: { xs: 'calc(100dvh - 16px)', sm: '70vh' },
          },
        },
      }}
    >
      {acting ? (
        <PlaceActions
          place={acting}
          shelf={shelf}
          scopes={scopes}
          onGo={(href) => go(href, acting)}
          onAct={(action) => act(action, acting)}
          onPin={(isWanted) => pin(acting, isWanted)}
          onBack={() => setActing(undefined)}
        />
      ) : (
        <Search
          typed={typed}
          scopes={scopes}
          shelf={shelf}
          onType={setTyped}
          onGo={go}
          onRun={onClose}
          onActions={setActing}
        />
      )}
    </Dialog>
  );
}
const noScopes: never[] = [];
