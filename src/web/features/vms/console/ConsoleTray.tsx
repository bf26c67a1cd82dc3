import Box from '@mui/material/Box';
import { Suspense, type RefObject } from 'react';
import type { Vm } from '../../../../contract/services/tower/vms.ts';
import { lazyPart } from '../../../lib/lazyPart.ts';
import type { ConsoleScreenHandle } from '../../../ui/ConsoleScreen.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PartBoundary } from '../../../ui/PartBoundary.tsx';
import type { Line } from './picture/useLine.ts';
import type { Picture } from './picture/usePicture.ts';

const KeysTray = lazyPart(() => import('./keys/KeysTray.tsx'), 'KeysTray', 'keys');
const PictureTray = lazyPart(() => import('./picture/PictureTray.tsx'), 'PictureTray', 'picture');
const TypeText = lazyPart(() => import('./typing/TypeText.tsx'), 'TypeText', 'typing');

export type Tray = 'typing' | 'keys' | 'picture';

interface Props {
  open: Tray;
  vm: Vm;
  screen: RefObject<ConsoleScreenHandle | null>;
  session: RefObject<string>;
  whyNoKeys: string | undefined;
  picture: Picture;
  line: Line | null;
  onScreenshot: () => void;
}

/** What a tool opens under the bar: beside the screen, never over it, and inside what is shown in full screen. */
export function ConsoleTray({ open, vm, screen, session, whyNoKeys, ...rest }: Props) {
  return (
    <Box sx={{ maxHeight: '45vh', overflow: 'auto', flexShrink: 0 }}>
      <PartBoundary>
        <Suspense fallback={<Loading />}>
          {open === 'typing' ? (
            <TypeText vm={vm} keyboard={screen} session={session} whyNot={whyNoKeys} />
          ) : open === 'keys' ? (
            <KeysTray vm={vm} keys={screen} whyNot={whyNoKeys} />
          ) : (
            <PictureTray {...rest} />
          )}
        </Suspense>
      </PartBoundary>
    </Box>
  );
}
