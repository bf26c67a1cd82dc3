import { lazy, Suspense, useState, type ComponentProps } from 'react';
import type { BarPopover as Popover } from './BarPopover.tsx';

const BarPopover = lazy(() => import('./BarPopover.tsx').then(({ BarPopover }) => ({ default: BarPopover })));

/** `BarPopover`, loaded when it is opened for the first time. */
export function LazyPopover(props: ComponentProps<typeof Popover>) {
  const [wasOpened, setOpened] = useState(false);
  if (props.anchor && !wasOpened) setOpened(true);
  if (!wasOpened) return null;
  return (
    <Suspense>
      <BarPopover {...props} />
    </Suspense>
  );
}
