import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Presence } from '../../../../../contract/services/own/consoles.ts';
import { FailureAlert } from '../../../../ui/FailureAlert.tsx';
import { VisuallyHidden } from '../../../../ui/VisuallyHidden.tsx';
import type { ConsoleEvent, ConsoleState } from '../consoleMachine.ts';
import { KeyboardAsked } from './KeyboardAsked.tsx';
import { KeyboardLost } from './KeyboardLost.tsx';
import { KeyboardVerbs } from './KeyboardVerbs.tsx';
import { MessageAlert } from './MessageAlert.tsx';
import { PeopleLine } from './PeopleLine.tsx';
import { RuleChips } from './RuleChips.tsx';
import { TakeKeyboardDialog } from './TakeKeyboardDialog.tsx';
import type { KeyboardOfVm } from './useKeyboard.ts';
import { usePeopleText } from './usePeopleText.ts';

interface Props {
  name: string;
  presence: Presence | undefined;
  keyboard: KeyboardOfVm;
  state: ConsoleState;
  send: (event: ConsoleEvent) => void;
}

/** Under the tools: who else is on this console, what they want, and what one may do about it. */
export function PeopleBar({ name, presence, keyboard, state, send }: Props) {
  const { t } = useTranslation('presence');
  const text = usePeopleText(presence);
  const isLive = state.phase.is === 'live';
  const question = presence?.question;
  const isMine = presence?.keyboard?.isOwn ?? false;
  const message = presence?.people.find((one) => one.message)?.message;
  const said = [
    text,
    question && !question.isOwn && isMine && t('asksYou', { name: question.by }),
    state.lost,
    message && t('messageOf', { name: message.by, text: message.text }),
  ];
  return (
    <Box sx={{ display: 'grid', '& > *:not(:empty)': { mx: 1.5, mb: 1 } }}>
      {presence && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, '&:empty': { m: 0 } }}>
          <PeopleLine presence={presence} text={text} />
          {isLive && <KeyboardVerbs {...{ presence, keyboard, mode: state.mode }} />}
          <RuleChips allow={presence.rules.allow} />
        </Box>
      )}
      {isMine && question && !question.isOwn && state.mode === 'control' && (
        <KeyboardAsked question={question} keyboard={keyboard} />
      )}
      {state.lost !== null && <KeyboardLost said={state.lost} onRead={() => send({ is: 'read' })} />}
      {message && <MessageAlert key={message.at} message={message} />}
      {keyboard.failure && <FailureAlert failure={keyboard.failure} />}
      {keyboard.wish && presence && (
        <TakeKeyboardDialog name={name} wish={keyboard.wish} presence={presence} keyboard={keyboard} />
      )}
      <VisuallyHidden role="status">{said.filter(Boolean).join(' ')}</VisuallyHidden>
    </Box>
  );
}
