import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Keyboard as KeyboardIcon } from 'lucide-react';
import { useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Vm } from '../../../../../contract/services/tower/vms.ts';
import { loadLayout } from '../layouts/layouts.ts';
import { keysymOf, tableOf } from '../layouts/strokes.ts';
import { strokesOf } from '../typing/plan.ts';
import { readChoices } from '../typing/typingChoices.ts';
import { pressStroke } from '../typing/typist.ts';
import { named, play, type Keys } from './chord.ts';
import { changeOf } from './touchText.ts';

interface Props {
  vm: Vm;
  keys: RefObject<Keys | null>;
  whyNot: string | undefined;
}

/**
 * Brings up a phone's keyboard: a field nobody sees takes what it writes, and what changed in it becomes keys of the
 * guest's layout. A phone tells no keys, only text; words it corrects are taken back and typed anew.
 */
export function TouchKeyboard({ vm, keys, whyNot }: Props) {
  const { t, i18n } = useTranslation('keys');
  const field = useRef<HTMLTextAreaElement>(null);
  const before = useRef('');
  const typing = useRef(Promise.resolve());

  async function type(from: string, to: string) {
    const { layout, os } = readChoices(vm, i18n.language);
    const table = tableOf(await loadLayout(layout), os);
    const { back, added } = changeOf(from, to);
    if (!keys.current) return;
    for (let n = 0; n < back; n++) play(keys.current, [named('Backspace')]);
    for (const character of added) {
      const strokes = strokesOf(character, table, 'enter');
      // No place for it on this layout: by its keysym, which some servers know.
      for (const stroke of strokes ?? [{ code: '', keysym: keysymOf(character) }])
        pressStroke(keys.current, stroke);
    }
  }
  function onInput(value: string) {
    const from = before.current;
    before.current = value;
    typing.current = typing.current.then(() => type(from, value));
  }

  return (
    <>
      <Button
        size="small"
        variant="outlined"
        color="inherit"
        startIcon={<KeyboardIcon size={16} aria-hidden />}
        disabled={whyNot !== undefined}
        onClick={() => field.current?.focus()}
        sx={{ borderColor: 'divider', py: 0.25 }}
      >
        {t('touchKeyboard')}
      </Button>
      <Box
        component="textarea"
        ref={field}
        aria-label={t('touchField')}
        tabIndex={-1}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        onInput={(event: { currentTarget: HTMLTextAreaElement }) => onInput(event.currentTarget.value)}
        onKeyDown={(event: { key: string }) => {
          // An empty field has nothing to take back, and tells no change.
          if (event.key === 'Backspace' && before.current === '' && keys.current)
            play(keys.current, [named('Backspace')]);
        }}
        onBlur={() => {
          before.current = '';
          if (field.current) field.current.value = '';
        }}
        sx={{
          position: 'absolute',
          width: '1px',
          height: '1px',
          p: 0,
          border: 0,
          opacity: 0,
          resize: 'none',
        }}
      />
    </>
  );
}
