import type { ErrorComponentProps } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { toError } from '../lib/failure.ts';

const StartFailure = lazy(() =>
  import('./StartFailure.tsx').then(({ StartFailure }) => ({ default: StartFailure })),
);

/** The last boundary: what broke is outside every page. */
export const RootFailure = ({ error, reset }: ErrorComponentProps) => (
  <Suspense>
    <StartFailure failure={toError(error)} onRetry={reset} />
  </Suspense>
);
