import type { ErrorComponentProps } from '@tanstack/react-router';
import { Suspense } from 'react';
import { lazyPart } from '../lib/lazyPart.ts';
import { toError } from '../lib/failure.ts';

const StartFailure = lazyPart(() => import('./StartFailure.tsx'), 'StartFailure');

/** The last boundary: what broke is outside every page. */
export const RootFailure = ({ error, reset }: ErrorComponentProps) => (
  <Suspense>
    <StartFailure failure={toError(error)} onRetry={reset} />
  </Suspense>
);
