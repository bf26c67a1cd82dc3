import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Shelf } from '../../../contract/services/own.ts';
import { changeKeptShelf, loadShelf } from '../../lib/find/keptShelf.ts';
import { readShelf, withPin, withRecent, writeShelf } from '../../lib/find/shelf.ts';
import type { FoundPlace } from '../../lib/find/source.ts';
import { useSession } from '../../lib/session.tsx';

/** The recents and pins of who is signed in, on whichever machine; those in scopes that are no longer theirs are not shown. */
export function useShelf() {
  const { user, roles } = useSession();
  const client = useQueryClient();
  const queryKey = ['find', 'shelf', user.id] as const;
  const kept = useQuery({ queryKey, queryFn: ({ signal }) => loadShelf(user.id, signal) });
  const shelf = kept.data ?? readShelf(user.id);

  function change(how: (shelf: Shelf) => Shelf) {
    const changed = how(shelf);
    void client.cancelQueries({ queryKey }); // an answer from before the change
    client.setQueryData(queryKey, changed);
    // What the store cannot be told now stays in this browser.
    void changeKeptShelf(user.id, how)
      .catch(() => undefined)
      .finally(() => writeShelf(user.id, changed));
  }
  const isTheirs = ({ scope }: FoundPlace) => Object.hasOwn(roles, scope);
  return {
    shelf: { recent: shelf.recent.filter(isTheirs), pinned: shelf.pinned.filter(isTheirs) },
    remember: (place: FoundPlace) => change((before) => withRecent(before, place)),
    pin: (place: FoundPlace, isWanted: boolean) => change((before) => withPin(before, place, isWanted)),
  };
}
