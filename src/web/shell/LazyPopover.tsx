import { Suspense, useState, type ComponentProps } from 'react';
import { lazyPart } from '../lib/lazyPart.ts';
import type { BarPopover as Popover } from './BarPopover.tsx';

const BarPopover = lazyPart(() => import('./BarPopover.tsx'), 'BarPopover');

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
