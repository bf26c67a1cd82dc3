import { Suspense, useEffect, useState } from 'react';
import { lazyPart } from '../../lib/lazyPart.ts';
import { hintedAt } from '../../ui/hint.ts';

const HintBubble = lazyPart(() => import('./HintBubble.tsx'), 'HintBubble');

/** Loads the window's hints when the first thing that has one is pointed at or focused. */
export function HintHost() {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (isWanted) return;
    const look = ({ target }: Event) => {
      if (hintedAt(target)) setWanted(true);
    };
    document.addEventListener('pointerover', look);
    document.addEventListener('focusin', look);
    return () => {
      document.removeEventListener('pointerover', look);
      document.removeEventListener('focusin', look);
    };
  }, [isWanted]);
  if (!isWanted) return null;
  return (
    <Suspense>
      <HintBubble />
    </Suspense>
  );
}
