import { Suspense } from 'react';
import { lazyPart } from '../lib/lazyPart.ts';
import { useRuns } from '../lib/runs.tsx';

const RunWatch = lazyPart(() => import('./RunWatch.tsx'), 'RunWatch', 'runs');

/** What runs need wherever the person is: their dialog, and somebody who tells how they ended. */
export function RunHost() {
  const { runs, shown } = useRuns();
  return (
    <Suspense>
      {runs.map((begun) => (
        <RunWatch key={begun.id} begun={begun} isShown={begun.id === shown} />
      ))}
    </Suspense>
  );
}
