import { useEffect, useState } from 'react';

const shownMs = 5000;
const hiddenMs = 60_000;
/** After this long without a hand on the page nobody is there. */
const awayMs = 10 * 60_000;

const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart', 'focus'] as const;

/** How often what is on screen is asked again, in milliseconds: seldom while the page is hidden, never while nobody is there. */
export function usePace(): number | false {
  const [isHidden, setHidden] = useState(() => document.hidden);
  const [isAway, setAway] = useState(false);

  useEffect(() => {
    let lastSign = Date.now();
    function seen() {
      lastSign = Date.now();
      setAway(false);
    }
    const look = () => setHidden(document.hidden);
    const timer = setInterval(() => setAway(Date.now() - lastSign >= awayMs), 30_000);
    for (const sign of signs) window.addEventListener(sign, seen, { capture: true, passive: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, seen, { capture: true });
      document.removeEventListener('visibilitychange', look);
    };
  }, []);

  if (isAway) return false;
  return isHidden ? hiddenMs : shownMs;
}
