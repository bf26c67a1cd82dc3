import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import {
  Clipboard,
  ExternalLink,
  Eye,
  Keyboard,
  Maximize,
  Minimize,
  RefreshCw,
  MonitorCog,
  Paperclip,
  Power,
  TextCursorInput,
  Unplug,
} from 'lucide-react';
import type { Ref } from 'react';
import type { ConsoleRules } from '../../../../contract/services/own/consoles.ts';
import { useTranslation } from 'react-i18next';
import type { ConsoleEvent, ConsoleState } from './consoleMachine.ts';
import type { Tray } from './ConsoleTray.tsx';
import { openPopOut } from './popOut.ts';
import { PhaseLabel } from './PhaseLabel.tsx';
import { ToolButton } from './ToolButton.tsx';

interface Props {
  firstTool: Ref<HTMLButtonElement>;
  state: ConsoleState;
  send: (event: ConsoleEvent) => void;
  person: string;
  fullScreen: { isFull: boolean; isPossible: boolean; toggle: () => void };
  onCtrlAltDel: () => void;
  whyNoKeys: string | undefined;
  tray: Tray | null;
  onTray: (tray: Tray | null) => void;
  /** Takes the keyboard, after what has to be said. */
  onKeyboard: () => void;
  rules: ConsoleRules;
  /** Who else has the keyboard. */
  holder: string | undefined;
  /** Where the console has a page to itself; absent on that page. */
  ownPage?: string | undefined;
}

const trays = [
  { tray: 'keys', icon: Keyboard },
  { tray: 'typing', icon: TextCursorInput },
  { tray: 'clipboard', icon: Clipboard },
  { tray: 'picture', icon: MonitorCog },
  { tray: 'power', icon: Power },
  { tray: 'evidence', icon: Paperclip },
] as const;

/** What a scope forbids is not there. */
const isAllowed = (tray: Tray, allow: ConsoleRules['allow']) =>
  tray === 'typing'
    ? allow.typing
    : tray === 'power'
      ? allow.power
      : tray !== 'clipboard' || allow.clipboardIn || allow.clipboardOut;

/** State, person and mode on the left, tools on the right; `firstTool` is where Ctrl+Alt+Shift leads. */
export function ConsoleToolbar(props: Props) {
  const { firstTool, state, send, person, fullScreen, onCtrlAltDel, ownPage } = props;
  const { whyNoKeys, tray, onTray, onKeyboard, holder } = props;
  const { t } = useTranslation('console');
  const isView = state.mode === 'view';
  const isOpen = state.phase.is !== 'closed' && state.phase.is !== 'stopped';
  return (
    <Box
      role="toolbar"
      aria-label={t('toolbar')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: { xs: 0, sm: 0.5 },
        px: { xs: 1, sm: 1.5 },
        py: 0.75,
      }}
    >
      <PhaseLabel phase={state.phase} />
      <Typography variant="caption" noWrap sx={{ color: 'text.secondary', mr: 'auto', pl: 1 }}>
        {`${t('as', { name: person })} · ${t(state.mode)}`}
      </Typography>
      <Button
        ref={firstTool}
        size="small"
        variant="outlined"
        color="inherit"
        aria-label={t('sendCtrlAltDel')}
        aria-disabled={whyNoKeys !== undefined}
        title={whyNoKeys}
        onClick={whyNoKeys ? undefined : onCtrlAltDel}
        sx={{
          px: 1.25,
          borderColor: 'divider',
          ...(whyNoKeys && { opacity: 0.4, cursor: 'default' }),
        }}
      >
        {t('ctrlAltDel')}
      </Button>
      {trays
        .filter((each) => isAllowed(each.tray, props.rules.allow))
        .map(({ tray: own, icon }) => (
          <ToolButton
            key={own}
            name={t(`tray_${own}`)}
            icon={icon}
            isExpanded={tray === own}
            onClick={() => onTray(tray === own ? null : own)}
          />
        ))}
      <ToolButton
        name={t('viewOnly')}
        icon={Eye}
        isPressed={isView}
        onClick={() => (isView ? onKeyboard() : send({ is: 'mode', mode: 'view' }))}
        whyNot={isView && holder ? t('whyHeld', { name: holder }) : undefined}
      />
      <ToolButton
        name={fullScreen.isFull ? t('leaveFullScreen') : t('fullScreen')}
        icon={fullScreen.isFull ? Minimize : Maximize}
        onClick={fullScreen.toggle}
        whyNot={fullScreen.isPossible ? undefined : t('noFullScreen')}
      />
      {ownPage && (
        <ToolButton
          name={t('ownPage')}
          icon={ExternalLink}
          href={ownPage}
          onClick={(event) => {
            // A browser that allows no window of its own opens the page beside this one.
            if (openPopOut(ownPage)) event.preventDefault();
            send({ is: 'close' });
          }}
        />
      )}
      <ToolButton
        name={isOpen ? t('reconnect') : t('connect')}
        icon={RefreshCw}
        onClick={() => send({ is: 'open' })}
      />
      <ToolButton
        name={t('disconnect')}
        icon={Unplug}
        onClick={() => send({ is: 'close' })}
        whyNot={isOpen ? undefined : t('whyNotLive')}
      />
    </Box>
  );
}
