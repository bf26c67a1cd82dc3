import { useCallback, useState } from 'react';

/** What the guest put on its clipboard last. It is shown, never taken: the person's own clipboard is theirs. */
export interface FromGuest {
  text: string;
  at: number;
}

export function useClipboard() {
  const [fromGuest, setFromGuest] = useState<FromGuest | null>(null);
  const receive = useCallback((text: string) => setFromGuest({ text, at: Date.now() }), []);
  return { fromGuest, receive };
}
