import { Suspense, useState, type ReactNode } from 'react';
import type { FindDialog } from '../../lib/find/source.ts';
import { lazyPart } from '../../lib/lazyPart.ts';
import { catchTyping, type TypeAhead } from '../../lib/typeAhead.ts';
import { useKey } from '../../lib/useKey.ts';

const Palette = lazyPart(() => import('./Palette.tsx'), 'Palette', 'find');

/** Where Ctrl-K works: it opens the palette, and shows the dialog that an action chosen there asks with. */
export function Finder({ children }: { children?: (open: () => void) => ReactNode }) {
  const [opened, setOpened] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const [typeAhead, setTypeAhead] = useState<TypeAhead>();
  const [dialog, setDialog] = useState<FindDialog>();
  function open() {
    typeAhead?.stop();
    setTypeAhead(catchTyping());
    setOpened(opened + 1); // a palette of its own each time: it begins empty
    setOpen(true);
  }
  useKey('mod+k', open);
  return (
    <>
      {children?.(open)}
      {opened > 0 && (
        <Suspense>
          <Palette
            key={opened}
            isOpen={isOpen}
            typeAhead={typeAhead}
            onClose={() => setOpen(false)}
            onDialog={(asked) => setDialog(() => asked)}
          />
        </Suspense>
      )}
      {dialog?.(() => setDialog(undefined))}
    </>
  );
}
