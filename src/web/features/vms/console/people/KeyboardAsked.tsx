import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { idleMinutes, type Presence } from '../../../../../contract/services/own/consoles.ts';
import type { KeyboardOfVm } from './useKeyboard.ts';
import { useSecondsLeft } from './useSecondsLeft.ts';

interface Props {
  question: NonNullable<Presence['question']>;
  keyboard: KeyboardOfVm;
}

/** Somebody asks for one's keyboard: yes or no, and what silence means. */
export function KeyboardAsked({ question, keyboard }: Props) {
  const { t } = useTranslation('presence');
  const seconds = useSecondsLeft(question.until);
  return (
    <Alert
      severity="warning"
      variant="outlined"
      icon={false}
      sx={{ flexWrap: 'wrap' }}
      action={
        <>
          <Button color="inherit" disabled={keyboard.isBusy} onClick={() => keyboard.answer(false)}>
            {t('keep')}
          </Button>
          <Button variant="contained" disabled={keyboard.isBusy} onClick={() => keyboard.answer(true)}>
            {t('give')}
          </Button>
        </>
      }
    >
      {t('asksYou', { name: question.by })} {t('silence', { seconds, minutes: idleMinutes })}
    </Alert>
  );
}
