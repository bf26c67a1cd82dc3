import type { ErrorComponentProps } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Loading } from '../ui/Loading.tsx';

const PageFailure = lazy(() =>
  import('./PageFailure.tsx').then(({ PageFailure }) => ({ default: PageFailure })),
);

export const LazyPageFailure = (props: ErrorComponentProps) => (
  <Suspense fallback={<Loading />}>
    <PageFailure {...props} />
  </Suspense>
);
