import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { atLeast } from '../../../../contract/operation.ts';
import { towerConsoles } from '../../../../contract/services/tower/consoles.ts';
import type { Vm } from '../../../../contract/services/tower/vms.ts';
import { useRole, useSession } from '../../../lib/session.tsx';
import type { ConsoleScreenHandle } from '../../../ui/ConsoleScreen.tsx';
import { ConsoleStage } from './ConsoleStage.tsx';
import { ConsoleTray, type Tray } from './ConsoleTray.tsx';
import { ConsoleToolbar } from './ConsoleToolbar.tsx';
import { FullScreenBar } from './FullScreenBar.tsx';
import { takeScreenshot } from './picture/screenshot.ts';
import { useLine } from './picture/useLine.ts';
import { useMeterText } from './picture/useMeterText.ts';
import { usePicture } from './picture/usePicture.ts';
import { QuestionDialog } from './QuestionDialog.tsx';
import { useConsole } from './useConsole.ts';
import { useFullScreen } from './useFullScreen.ts';
import { useWhyNoKeys } from './useWhyNoKeys.ts';

interface Props {
  scope: string;
  vm: Vm;
  /** On a page of its own: fills it, and has the keyboard from the start. */
  isOwnPage?: boolean;
}

/** The console of one VM: opens when it is mounted, ends when it goes. */
export function ConsolePanel(props: Props) {
  const { t } = useTranslation(['console', 'glossary']);
  const needed = towerConsoles.vnc.role;
  if (atLeast(useRole(props.scope), needed)) return <OpenConsole key={props.vm.id} {...props} />;
  return <Typography sx={{ p: 3 }}>{t('needsHelpdesk', { role: t(needed, { ns: 'glossary' }) })}</Typography>;
}

function OpenConsole({ scope, vm, isOwnPage = false }: Props) {
  const { state, send, openUrl, refuse, session } = useConsole(scope, vm);
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
      <FullScreenBar isFull={fullScreen.isFull} isKept={tray !== null || state.phase.is !== 'live'}>
        <ConsoleToolbar
          firstTool={firstTool}
          state={state}
          send={send}
          person={person}
          fullScreen={fullScreen}
          whyNoKeys={whyNoKeys}
          tray={tray}
          onTray={setTray}
          onCtrlAltDel={() => screen.current?.sendCtrlAltDel()}
          ownPage={isOwnPage ? undefined : `/vms/${scope}/${vm.id}/console`}
        />
        {tray && (
          <ConsoleTray
            open={tray}
            {...{ vm, screen, session, whyNoKeys, picture, line }}
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
