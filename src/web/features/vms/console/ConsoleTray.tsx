import Box from '@mui/material/Box';
import { Suspense, type RefObject } from 'react';
import type { Vm } from '../../../../contract/services/tower/vms.ts';
import { lazyPart } from '../../../lib/lazyPart.ts';
import type { ConsoleScreenHandle } from '../../../ui/ConsoleScreen.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PartBoundary } from '../../../ui/PartBoundary.tsx';

const TypeText = lazyPart(() => import('./typing/TypeText.tsx'), 'TypeText', 'typing');

export type Tray = 'typing';

interface Props {
  open: Tray;
  vm: Vm;
  screen: RefObject<ConsoleScreenHandle | null>;
  session: RefObject<string>;
  whyNoKeys: string | undefined;
}

/** What a tool opens under the bar: beside the screen, never over it, and inside what is shown in full screen. */
export function ConsoleTray({ vm, screen, session, whyNoKeys }: Props) {
  return (
    <Box sx={{ maxHeight: '60%', overflow: 'auto', flexShrink: 0 }}>
      <PartBoundary>
        <Suspense fallback={<Loading />}>
          <TypeText vm={vm} keyboard={screen} session={session} whyNot={whyNoKeys} />
        </Suspense>
      </PartBoundary>
    </Box>
  );
}
