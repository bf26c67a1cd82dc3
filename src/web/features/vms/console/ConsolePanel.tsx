import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Suspense, useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { atLeast } from '../../../../contract/operation.ts';
import type { ConsoleRules } from '../../../../contract/services/own/consoles.ts';
import { towerConsoles } from '../../../../contract/services/tower/consoles.ts';
import type { Vm } from '../../../../contract/services/tower/vms.ts';
import { lazyPart } from '../../../lib/lazyPart.ts';
import { useRole, useSession } from '../../../lib/session.tsx';
import type { ConsoleScreenHandle } from '../../../ui/ConsoleScreen.tsx';
import { PartBoundary } from '../../../ui/PartBoundary.tsx';
import { useClipboard } from './clipboard/useClipboard.ts';
import { ConsoleStage } from './ConsoleStage.tsx';
import { ConsoleTray, type Tray } from './ConsoleTray.tsx';
import { ConsoleToolbar } from './ConsoleToolbar.tsx';
import { useDiary } from './evidence/diary.ts';
import { FullScreenBar } from './FullScreenBar.tsx';
import { useKeyboard } from './people/useKeyboard.ts';
import { usePresence } from './people/usePresence.ts';
import { takeScreenshot } from './picture/screenshot.ts';
import { useLine } from './picture/useLine.ts';
import { useMeterText } from './picture/useMeterText.ts';
import { usePicture } from './picture/usePicture.ts';
import { QuestionDialog } from './QuestionDialog.tsx';
import { useConsole } from './useConsole.ts';
import { useFullScreen } from './useFullScreen.ts';
import { useWhyNoKeys } from './useWhyNoKeys.ts';

const PeopleBar = lazyPart(() => import('./people/PeopleBar.tsx'), 'PeopleBar', 'presence');

/** Until the scope's own are known nothing is held back that a person needs; the relay holds to them anyway. */
const noRules: ConsoleRules = {
  allow: { clipboardIn: false, clipboardOut: false, typing: true, screenshot: false, power: false },
  ask: { reason: 'off', caseNumber: 'off' },
  mayTakeNow: false,
};

interface Props {
  scope: string;
  vm: Vm;
  /** On a page of its own: fills it, and has the keyboard from the start. */
  isOwnPage?: boolean;
  /** Only looks at first. */
  isViewFirst?: boolean;
}

/** The console of one VM: opens when it is mounted, ends when it goes. */
export function ConsolePanel(props: Props) {
  const { t } = useTranslation(['console', 'glossary']);
  const needed = towerConsoles.vnc.role;
  if (atLeast(useRole(props.scope), needed)) return <OpenConsole key={props.vm.id} {...props} />;
  return <Typography sx={{ p: 3 }}>{t('needsHelpdesk', { role: t(needed, { ns: 'glossary' }) })}</Typography>;
}

function OpenConsole({ scope, vm, isOwnPage = false, isViewFirst = false }: Props) {
  const { t } = useTranslation('console');
  const opened = useConsole(scope, vm, isViewFirst ? 'view' : 'control');
  const { state, send, openUrl, refuse, session } = opened;
  const presence = usePresence(scope, vm.id);
  const keyboard = useKeyboard(presence, opened);
  const { name: person } = useSession().user;
  const picture = usePicture(state.mode);
  const [tray, setTray] = useState<Tray | null>(null);
  const whyNoKeys = useWhyNoKeys(state);
  const panel = useRef<HTMLDivElement>(null);
  const firstTool = useRef<HTMLButtonElement>(null);
  const screen = useRef<ConsoleScreenHandle>(null);
  const line = useLine(screen, state, send, picture.onRoundTrip);
  const meter = useMeterText(line);
  const fullScreen = useFullScreen(panel);
  const name = vm.name ?? vm.id;
  const rules = presence?.rules ?? noRules;
  const { fromGuest, receive } = useClipboard();
  const { diary, note } = useDiary(state, t(state.mode));
  const onTyped = useCallback((count: number) => note(t('typed', { count })), [note, t]);
  const isFilling = isOwnPage || fullScreen.isFull;

  return (
    <Paper
      ref={panel}
      variant="outlined"
      square={isFilling}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        minWidth: 0,
        position: 'relative',
        ...(isFilling && { height: '100%', flex: 1, border: 0 }),
      }}
    >
      <FullScreenBar
        isFull={fullScreen.isFull}
        isKept={tray !== null || state.phase.is !== 'live' || presence?.question != null}
      >
        <ConsoleToolbar
          firstTool={firstTool}
          state={state}
          send={send}
          person={person}
          fullScreen={fullScreen}
          whyNoKeys={whyNoKeys}
          tray={tray}
          onTray={setTray}
          onKeyboard={() => keyboard.want('take')}
          holder={presence?.keyboard?.isOwn === false ? presence.keyboard.name : undefined}
          rules={rules}
          onCtrlAltDel={() => {
            screen.current?.sendCtrlAltDel();
            note(t('sendCtrlAltDel'));
          }}
          ownPage={isOwnPage ? undefined : `/vms/${scope}/${vm.id}/console`}
        />
        <PartBoundary>
          <Suspense>
            <PeopleBar {...{ name, presence, keyboard, state, send }} />
          </Suspense>
        </PartBoundary>
        {tray && (
          <ConsoleTray
            open={tray}
            {...{
              scope,
              vm,
              screen,
              session,
              whyNoKeys,
              picture,
              line,
              rules,
              presence,
              fromGuest,
              diary,
              onTyped,
            }}
            onAsk={() => fullScreen.isFull && fullScreen.toggle()}
            onScreenshot={() => {
              const canvas = screen.current?.canvas();
              if (canvas) void takeScreenshot(canvas, { vm: name, scope, person, at: new Date() });
            }}
          />
        )}
      </FullScreenBar>
      <Box
        sx={{
          display: 'flex',
          flexDirection: 'column',
          ...(isFilling ? { flex: 1, minHeight: 0 } : { height: 'min(70vh, 768px)', minHeight: 280 }),
        }}
      >
        <ConsoleStage
          screen={screen}
          state={state}
          send={send}
          openUrl={openUrl}
          refuse={refuse}
          name={name}
          picture={picture}
          meter={meter}
          takesKeys={isOwnPage}
          onEscape={() => firstTool.current?.focus()}
          onClipboard={receive}
        />
      </Box>
      {state.question && (
        <QuestionDialog
          name={name}
          {...state.question}
          onAnswer={(answer) => {
            screen.current?.sendCredentials(answer);
            send({ is: 'answered' });
          }}
          onCancel={() => send({ is: 'close' })}
        />
      )}
    </Paper>
  );
}
