import { Suspense, useState } from 'react';
import { lazyPart } from '../../lib/lazyPart.ts';
import { useKey } from '../../lib/useKey.ts';

const ShortcutList = lazyPart(() => import('./ShortcutList.tsx'), 'ShortcutList', 'shortcuts');

/** `?` shows what the keys do, wherever the person is. */
export function Shortcuts() {
  const [isOpen, setOpen] = useState<boolean>();
  useKey('?', () => setOpen(true));
  if (isOpen === undefined) return null;
  return (
    <Suspense>
      <ShortcutList isOpen={isOpen} onClose={() => setOpen(false)} />
    </Suspense>
  );
}
