import type { Notification } from './notification.ts';
import { refKey, type Ref } from './ref.ts';

/** Names by thing, the longest unused forgotten first. A deleted thing keeps its name: nobody can ask for it again. */
export function createNames(most = 20_000) {
  const names = new Map<string, string>();
  let version = 0;
  return {
    /** Another number whenever a thing is called otherwise than before. */
    version: () => version,
    learn(ref: Ref | undefined, name: string | null | undefined) {
      if (!ref || !name) return;
      const key = refKey(ref);
      if (names.get(key) !== name) version += 1;
      names.delete(key);
      names.set(key, name);
      if (names.size > most) names.delete(names.keys().next().value ?? '');
    },
    learnFrom({ user, org, entity, taskOwner }: Notification) {
      for (const ref of [user, org, entity, taskOwner]) if (ref?.name) this.learn(ref, ref.name);
    },
    of: (ref: Ref | undefined): string | undefined => ref && (ref.name ?? names.get(refKey(ref))),
  };
}

/** What a thing is called while nobody knows its name. */
export const shortId = ({ id }: Ref): string => id.slice(0, 8);
