export type Turns = <T>(key: string, act: () => Promise<T>) => Promise<T>;

/**
 * What has the same key happens one after the other. Between comparing a thing with what its author saw and writing
 * it, nobody else of this process writes it: two who are bound to the same state cannot both win.
 *
 * Between several BFFs in front of one store there is no such turn: two writes that two of them compare within the same moment (the
 * time of one call to the vendor) may both be sent, and the later one stands. No vendor here compares for us, so a lock in the store
 * would narrow this among ourselves and still leave the vendor's own console outside.
 */
export function createTurns(): Turns {
  const last = new Map<string, Promise<void>>();
  return (key, act) => {
    const mine = (last.get(key) ?? Promise.resolve()).then(act);
    const over: Promise<void> = mine
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => {
        if (last.get(key) === over) last.delete(key);
      });
    last.set(key, over);
    return mine;
  };
}
