import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { own } from '../../../contract/services/own.ts';
import type { FindAction, FindDialog, FoundPlace } from '../../lib/find/source.ts';
import { query } from '../../lib/query.ts';
import { PlaceActions } from './PlaceActions.tsx';
import { Search } from './Search.tsx';
import { useShelf } from './useShelf.ts';

interface Props {
  /** What is in the field already. */
  begun?: string | undefined;
  /** On a page of its own, where there is nothing to close, and for things alone, not pages and settings. */
  isDesk?: boolean;
  /** Where a place leads from here, if not to its own page. */
  hrefOf?: (place: FoundPlace) => string;
  /** Something was chosen. */
  onDone: () => void;
  /** An action asks before it acts: in the dialog of the pages, which takes the finder's place. */
  onDialog: (dialog: FindDialog) => void;
}

/** The field and what it finds; of what is found, what can be done with it. */
export function FindPanel({ begun = '', isDesk = false, hrefOf, onDone, onDialog }: Props) {
  const navigate = useNavigate();
  const scopes = useQuery(query(own.listScopes, {})).data ?? noScopes;
  const { shelf, remember, pin } = useShelf();
  const [typed, setTyped] = useState(begun);
  const [acting, setActing] = useState<FoundPlace>();

  function go(href: string, place?: FoundPlace) {
    if (place) remember(place);
    onDone();
    void navigate({ href: place && href === place.href && hrefOf ? hrefOf(place) : href });
  }
  function act({ act }: FindAction, place: FoundPlace) {
    if ('href' in act) {
      go(act.href, place);
    } else {
      remember(place);
      onDone();
      onDialog(act.begin());
    }
  }

  return acting ? (
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
      isDesk={isDesk}
      onType={setTyped}
      onGo={go}
      onRun={onDone}
      onActions={setActing}
    />
  );
}
const noScopes: never[] = [];
