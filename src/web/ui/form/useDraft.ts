import { useEffect, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { dropDraft, keepDraft, readDraft } from '../../lib/drafts.ts';
import { useSession } from '../../lib/session.tsx';

export interface Draft {
  /** Whether something typed before waits to be taken back. */
  isOffered: boolean;
  restore: () => void;
  discard: () => void;
}

/**
 * Keeps what is typed into a form until it is sent or discarded. `name` says which form of which region; whose it is, is added.
 * What is secret is kept by nobody.
 */
export function useDraft<V extends FieldValues>(
  form: UseFormReturn<V>,
  name: string,
  secret?: keyof V & string,
): Draft {
  const { user } = useSession();
  const key = `${user.id} ${name}`;
  const [offered, setOffered] = useState(() => offerOf(readDraft(key), form.getValues()));

  useEffect(() => {
    // Told of every change, but not of what a form is given at its start.
    const { unsubscribe } = form.watch((typed, { name: changed }) => {
      if (changed === undefined || changed === secret) return;
      const { [secret ?? '']: _secret, ...open } = typed;
      keepDraft(key, open);
    });
    return unsubscribe;
  }, [form, key, secret]);

  function discard() {
    dropDraft(key);
    setOffered(undefined);
  }
  return {
    isOffered: offered !== undefined,
    restore() {
      // What has the fields of this form, as far as it goes: an older version may have kept others.
      form.reset({ ...form.getValues(), ...offered }, { keepDefaultValues: true });
      setOffered(undefined);
    },
    discard,
  };
}

/** A draft that says something else than the form does already. */
function offerOf(kept: unknown, present: object): object | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const known = Object.fromEntries(Object.entries(kept).filter(([field]) => field in present));
  const isNew = Object.entries(known).some(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(present[field as keyof typeof present]),
  );
  return isNew ? known : undefined;
}
