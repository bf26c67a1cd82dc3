import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useEffect, useMemo, useRef, useState, type RefObject, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Vm } from '../../../../../contract/services/tower/vms.ts';
import { loadLayout } from '../layouts/layouts.ts';
import { tableOf, type StrokeTable } from '../layouts/strokes.ts';
import { unmakeable } from './plan.ts';
import { TypingChoices } from './TypingChoices.tsx';
import { readChoices, storeChoices, type Choices } from './typingChoices.ts';
import { TypingPreview } from './TypingPreview.tsx';
import { TypingProgress } from './TypingProgress.tsx';
import type { Keyboard } from './typist.ts';
import { useTyping } from './useTyping.ts';

interface Props {
  vm: Vm;
  keyboard: RefObject<Keyboard | null>;
  /** The console session to name to the audit trail. */
  session: RefObject<string>;
  /** Why no key gets through now. */
  whyNot: string | undefined;
  /** Told how many characters were typed, and nothing of them. */
  onTyped: (characters: number) => void;
}

/**
 * Types a text as keystrokes of the guest's own layout. What is left after Stop or a cut stays in the field, to be
 * corrected and continued from. A secret is read from its field when it is sent and kept nowhere.
 */
export function TypeText({ vm, keyboard, session, whyNot, onTyped }: Props) {
  const { t, i18n } = useTranslation('typing');
  const [choices, setChoices] = useState(() => readChoices(vm, preferredOf(i18n.language)));
  const table = useTable(choices);
  const [text, setText] = useState('');
  const [isSecret, setSecret] = useState(false);
  const [wrongInSecret, setWrongInSecret] = useState(0);
  const secret = useRef<HTMLInputElement>(null);
  const stopButton = useRef<HTMLButtonElement>(null);
  const { state, type, stop } = useTyping(keyboard, session, whyNot === undefined, onTyped);
  const isTyping = state.is === 'typing';
  const isRest = state.is === 'over' && state.outcome !== 'done' && !state.isSecret && text !== '';
  const wrong = useMemo(() => (table && !isSecret ? unmakeable(text, table) : []), [text, table, isSecret]);

  useEffect(() => {
    if (isTyping) stopButton.current?.focus();
  }, [isTyping]);

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (!table || whyNot || isTyping) return;
    const field = secret.current;
    const order = { ...choices, table, isSecret, text: isSecret ? (field?.value ?? '') : text };
    const cannot = unmakeable(order.text, table).length;
    if (isSecret) setWrongInSecret(cannot);
    if (order.text === '' || cannot > 0) return;
    if (field) field.value = '';
    void type(order).then((rest) => !isSecret && setText(rest));
  }

  return (
    <Box
      component="form"
      aria-label={t('typeText')}
      autoComplete="off"
      onSubmit={submit}
      sx={{ display: 'grid', gap: 1.5, px: 1.5, pb: 1.5, pt: 1, borderTop: 1, borderColor: 'divider' }}
    >
      {isSecret ? (
        <TextField
          key="secret"
          inputRef={secret}
          type="password"
          autoComplete="new-password"
          label={t('secretText')}
          error={wrongInSecret > 0}
          helperText={wrongInSecret > 0 ? t('secretUnmakeable', { count: wrongInSecret }) : t('secretHelp')}
          disabled={isTyping}
          autoFocus
        />
      ) : (
        <TextField
          key="text"
          label={t('text')}
          value={text}
          onChange={({ target }) => setText(target.value)}
          multiline
          minRows={2}
          maxRows={5}
          error={wrong.length > 0}
          helperText={wrong.length > 0 && t('unmakeable', { characters: wrong.slice(0, 10).join(' ') })}
          disabled={isTyping}
          slotProps={{ htmlInput: { spellCheck: false, autoCapitalize: 'off', autoCorrect: 'off' } }}
          autoFocus
        />
      )}
      {table && !isSecret && text !== '' && <TypingPreview text={text} table={table} />}
      <TypingChoices
        choices={choices}
        onChange={(changed) => {
          setChoices(changed);
          storeChoices(vm, changed);
        }}
      />
      <TypingProgress state={state} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        {isTyping ? (
          <Button ref={stopButton} variant="contained" color="error" onClick={() => stop()}>
            {t('stop')}
          </Button>
        ) : (
          <Button
            type="submit"
            variant="contained"
            // Until the layout is here nothing can be typed: a press that does nothing would be lost.
            loading={!table}
            disabled={whyNot !== undefined || wrong.length > 0 || (!isSecret && text === '')}
          >
            {isRest ? t('continueHere') : t('type')}
          </Button>
        )}
        <FormControlLabel
          control={
            <Switch
              checked={isSecret}
              disabled={isTyping}
              onChange={(_event, checked) => {
                setSecret(checked);
                setWrongInSecret(0);
              }}
            />
          }
          label={t('secret')}
        />
        {whyNot && (
          <Typography variant="body2" sx={{ color: 'warning.main' }}>
            {whyNot}
          </Typography>
        )}
      </Box>
    </Box>
  );
}

/** The browser's own language tells British from American; the chosen one tells the rest. */
const preferredOf = (chosen: string) => (navigator.language.startsWith(chosen) ? navigator.language : chosen);

function useTable({ layout, os }: Choices): StrokeTable | undefined {
  const [loaded, setLoaded] = useState<{ of: string; table: StrokeTable }>();
  const of = `${layout} ${os}`;
  useEffect(() => {
    let isOver = false;
    void loadLayout(layout).then((keys) => {
      if (!isOver) setLoaded({ of: `${layout} ${os}`, table: tableOf(keys, os) });
    });
    return () => {
      isOver = true;
    };
  }, [layout, os]);
  return loaded?.of === of ? loaded.table : undefined;
}
