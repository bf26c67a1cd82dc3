import { useState } from 'react';
import type { FoundPlace } from '../../lib/find/source.ts';
import { readShelf, withPin, withRecent, writeShelf, type Shelf } from '../../lib/find/shelf.ts';
import { useSession } from '../../lib/session.tsx';

/** The recents and pins of who is signed in; those in scopes that are no longer theirs are not shown. */
export function useShelf() {
  const { user, roles } = useSession();
  const [shelf, setShelf] = useState(() => readShelf(user.id));
  function change(how: (shelf: Shelf) => Shelf) {
    const changed = how(readShelf(user.id)); // another tab may have written since
    writeShelf(user.id, changed);
    setShelf(changed);
  }
  const isTheirs = ({ scope }: FoundPlace) => Object.hasOwn(roles, scope);
  return {
    shelf: { recent: shelf.recent.filter(isTheirs), pinned: shelf.pinned.filter(isTheirs) },
    remember: (place: FoundPlace) => change((before) => withRecent(before, place)),
    pin: (place: FoundPlace, isWanted: boolean) => change((before) => withPin(before, place, isWanted)),
  };
}
