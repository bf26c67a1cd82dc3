import { Suspense, useEffect, useState } from 'react';
import { lazyPart } from '../../lib/lazyPart.ts';

const ExpiryWatch = lazyPart(() => import('./ExpiryWatch.tsx'), 'ExpiryWatch', 'expiry');

/** Nobody waits for it: the page that was opened comes first. */
const laterMs = 8000;

/** Tells of what ends soon, wherever the person is. */
export function ExpiryHost() {
  const [isTime, setTime] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setTime(true), laterMs);
    return () => clearTimeout(timer);
  }, []);
  return <Suspense>{isTime && <ExpiryWatch />}</Suspense>;
}
