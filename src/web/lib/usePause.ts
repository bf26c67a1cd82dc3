import { useEffect, useState } from 'react';

/** What a text was when its typing last paused for so long, and how not to wait for that. */
export function usePause(text: string, milliseconds: number): [settled: string, settle: () => void] {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return [settled, () => setSettled(text)];
}
