import { CatchBoundary } from '@tanstack/react-router';
import { Suspense, type ReactNode } from 'react';
import { toError } from '../lib/failure.ts';
import { lazyPart } from '../lib/lazyPart.ts';
import { Loading } from './Loading.tsx';

const FailureAlert = lazyPart(() => import('./FailureAlert.tsx'), 'FailureAlert');

interface Props {
  /** Another one tries again. */
  resetKey?: string;
  /** What is shown until it is here. */
  fallback?: ReactNode;
  children: ReactNode;
}

/** Around a part that is loaded later: what breaks in it is said in its place, and the rest lives on. */
export const PartBoundary = ({ resetKey = '', fallback = <Loading />, children }: Props) => (
  <Suspense fallback={fallback}>
    <CatchBoundary
      getResetKey={() => resetKey}
      errorComponent={({ error }) => <FailureAlert failure={toError(error)} />}
    >
      {children}
    </CatchBoundary>
  </Suspense>
);
