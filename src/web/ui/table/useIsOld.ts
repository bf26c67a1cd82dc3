import { useEffect, useState } from 'react';

/** Whether something of `at` (epoch ms; 0 is nothing yet) is older than `afterMs`. Renders anew only when that changes. */
export function useIsOld(at: number, afterMs: number): boolean {
  const [oldAt, setOldAt] = useState(0);
  useEffect(() => {
    if (at === 0) return;
    const timer = setTimeout(() => setOldAt(at), Math.max(0, at + afterMs - Date.now()));
    return () => clearTimeout(timer);
  }, [at, afterMs]);
  return at !== 0 && oldAt === at;
}
