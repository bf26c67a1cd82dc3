import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';

interface Holds {
  isHeld: boolean;
  /** Holds the rows; the answer lets them go. */
  hold: () => () => void;
}

export const HoldsContext = createContext<Holds | undefined>(undefined);

/** Counts who holds the rows of one table. */
export function useHolds(): Holds {
  const [count, setCount] = useState(0);
  const hold = useCallback(() => {
    setCount((before) => before + 1);
    return () => setCount((before) => before - 1);
  }, []);
  return useMemo(() => ({ isHeld: count > 0, hold }), [count, hold]);
}

/** Holds the rows of the table around this for as long as a menu or dialog about them is open. */
export function useHoldRows(isOpen: boolean): void {
  const hold = use(HoldsContext)?.hold;
  useEffect(() => (isOpen ? hold?.() : undefined), [isOpen, hold]);
}
