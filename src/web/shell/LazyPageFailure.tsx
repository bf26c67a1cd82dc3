import { CatchBoundary, type ErrorComponentProps } from '@tanstack/react-router';
import { Suspense } from 'react';
import { lazyPart } from '../lib/lazyPart.ts';
import { Loading } from '../ui/Loading.tsx';
import { StaleVersionNote } from './StaleVersionNote.tsx';

const PageFailure = lazyPart(() => import('./PageFailure.tsx'), 'PageFailure');

export const LazyPageFailure = (props: ErrorComponentProps) => (
  <CatchBoundary getResetKey={() => ''} errorComponent={StaleVersionNote}>
    <Suspense fallback={<Loading />}>
      <PageFailure {...props} />
    </Suspense>
  </CatchBoundary>
);
