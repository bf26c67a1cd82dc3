import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { ConsoleMode } from '../../../../../contract/channels.ts';
import type { Presence } from '../../../../../contract/services/own/consoles.ts';
import { useSecondsLeft } from './useSecondsLeft.ts';
import type { KeyboardOfVm } from './useKeyboard.ts';

interface Props {
  presence: Presence;
  keyboard: KeyboardOfVm;
  mode: ConsoleMode;
}

/** What this person may do about the keyboard now: take it, ask for it, take it from somebody, hand it over. */
export function KeyboardVerbs({ presence, keyboard, mode }: Props) {
  const { t } = useTranslation('presence');
  const { people, question, rules } = presence;
  const seconds = useSecondsLeft(question?.isOwn ? question.until : null);
  const holder = presence.keyboard;
  const isFree = holder === null || holder.isOwn;
  const look = { size: 'small', variant: 'outlined', color: 'inherit', disabled: keyboard.isBusy } as const;

  if (mode === 'control') {
    const others = people.filter((one) => !one.isOwn && one.mode === 'view');
    const named = others.filter(({ name }, n) => others.findIndex((one) => one.name === name) === n);
    return named.map(({ console, name }) => (
      <Button key={console} {...look} onClick={() => keyboard.handOver(console)}>
        {t('handOverTo', { name })}
      </Button>
    ));
  }
  if (isFree) {
    return (
      <Button {...look} variant="contained" color="primary" onClick={() => keyboard.want('take')}>
        {t('take')}
      </Button>
    );
  }
  return (
    <>
      {question?.isOwn ? (
        <Button {...look} onClick={keyboard.withdraw}>
          {t('takeBack', { seconds })}
        </Button>
      ) : (
        <Button
          {...look}
          disabled={keyboard.isBusy || question !== null}
          onClick={() => keyboard.want('ask')}
        >
          {question ? t('otherAsks', { name: question.by }) : t('ask')}
        </Button>
      )}
      {rules.mayTakeNow && (
        <Button {...look} color="warning" onClick={() => keyboard.want('takeNow')}>
          {t('takeNow')}
        </Button>
      )}
    </>
  );
}
