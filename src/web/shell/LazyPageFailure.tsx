import type { ErrorComponentProps } from '@tanstack/react-router';
import { Suspense } from 'react';
import { lazyPart } from '../lib/lazyPart.ts';
import { Loading } from '../ui/Loading.tsx';

const PageFailure = lazyPart(() => import('./PageFailure.tsx'), 'PageFailure');

export const LazyPageFailure = (props: ErrorComponentProps) => (
  <Suspense fallback={<Loading />}>
    <PageFailure {...props} />
  </Suspense>
);
