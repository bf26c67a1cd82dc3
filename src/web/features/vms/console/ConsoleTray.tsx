import Box from '@mui/material/Box';
import { Suspense, type RefObject } from 'react';
import type { ConsoleRules, Presence } from '../../../../contract/services/own/consoles.ts';
import type { Vm } from '../../../../contract/services/tower/vms.ts';
import { lazyPart } from '../../../lib/lazyPart.ts';
import type { ConsoleScreenHandle } from '../../../ui/ConsoleScreen.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PartBoundary } from '../../../ui/PartBoundary.tsx';
import type { FromGuest } from './clipboard/useClipboard.ts';
import type { Deed } from './evidence/diary.ts';
import type { Line } from './picture/useLine.ts';
import type { Picture } from './picture/usePicture.ts';

const KeysTray = lazyPart(() => import('./keys/KeysTray.tsx'), 'KeysTray', 'keys');
const PictureTray = lazyPart(() => import('./picture/PictureTray.tsx'), 'PictureTray', 'picture');
const ClipboardTray = lazyPart(() => import('./clipboard/ClipboardTray.tsx'), 'ClipboardTray', 'clipboard');
const PowerTray = lazyPart(() => import('./power/PowerTray.tsx'), 'PowerTray', 'power', 'vmActions', 'runs');
const EvidenceTray = lazyPart(
  () => import('./evidence/EvidenceTray.tsx'),
  'EvidenceTray',
  'evidence',
  'evidenceText',
);
const TypeText = lazyPart(() => import('./typing/TypeText.tsx'), 'TypeText', 'typing');

export type Tray = 'typing' | 'keys' | 'picture' | 'clipboard' | 'power' | 'evidence';

interface Props {
  open: Tray;
  scope: string;
  vm: Vm;
  rules: ConsoleRules;
  presence: Presence | undefined;
  fromGuest: FromGuest | null;
  diary: RefObject<readonly Deed[]>;
  /** Notes what was done in the console's diary. */
  onTyped: (characters: number) => void;
  onAsk: () => void;
  screen: RefObject<ConsoleScreenHandle | null>;
  session: RefObject<string>;
  whyNoKeys: string | undefined;
  picture: Picture;
  line: Line | null;
  onScreenshot: () => void;
}

/** What a tool opens under the bar: beside the screen, never over it, and inside what is shown in full screen. */
export function ConsoleTray(props: Props) {
  const { open, scope, vm, screen, session, whyNoKeys, rules, presence, fromGuest, diary } = props;
  const { allow } = rules;
  return (
    <Box sx={{ maxHeight: '45vh', overflow: 'auto', flexShrink: 0 }}>
      <PartBoundary>
        <Suspense fallback={<Loading />}>
          {open === 'typing' ? (
            <TypeText
              vm={vm}
              keyboard={screen}
              session={session}
              whyNot={whyNoKeys}
              onTyped={props.onTyped}
            />
          ) : open === 'keys' ? (
            <KeysTray vm={vm} keys={screen} whyNot={whyNoKeys} />
          ) : open === 'clipboard' ? (
            <ClipboardTray screen={screen} fromGuest={fromGuest} allow={allow} whyNot={whyNoKeys} />
          ) : open === 'power' ? (
            <PowerTray scope={scope} vm={vm} onAsk={props.onAsk} />
          ) : open === 'evidence' ? (
            <EvidenceTray {...{ scope, vm, screen, diary, presence, mayPicture: allow.screenshot }} />
          ) : (
            <PictureTray
              picture={props.picture}
              line={props.line}
              onScreenshot={allow.screenshot ? props.onScreenshot : undefined}
            />
          )}
        </Suspense>
      </PartBoundary>
    </Box>
  );
}
