import ToggleButton from '@mui/material/ToggleButton';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { named, type Chord, type Keys } from './chord.ts';
import type { NamedKey } from './keyNames.ts';

const sticky: readonly { name: NamedKey | 'sysRq'; chord: Chord }[] = [
  ...(['ControlLeft', 'AltLeft', 'ShiftLeft', 'MetaLeft'] as const).map((name) => ({
    name,
    chord: [named(name)],
  })),
  // The kernel's magic key is Alt with PrtSc; the letter that follows is the command.
  { name: 'sysRq', chord: [named('AltLeft'), named('PrintScreen')] },
];

interface Props {
  keys: RefObject<Keys | null>;
  whyNot: string | undefined;
}

/** Keys that stay down in the guest until they are pressed again, or until this goes. */
export function StickyKeys({ keys, whyNot }: Props) {
  const { t } = useTranslation('keys');
  const [held, setHeld] = useState<readonly string[]>([]);
  const latest = useRef(held);
  useEffect(() => void (latest.current = held), [held]);

  function hold(chord: Chord, isDown: boolean) {
    for (const { keysym, code } of isDown ? chord : chord.toReversed())
      keys.current?.sendKey(keysym, code, isDown);
  }
  useEffect(
    () => () => {
      for (const { name, chord } of sticky)
        if (latest.current.includes(name))
          for (const { keysym, code } of chord.toReversed()) keys.current?.sendKey(keysym, code, false);
    },
    [keys],
  );
  // A new console knows of nothing that was held on the last one.
  const isCut = whyNot !== undefined;
  if (isCut && held.length > 0) setHeld([]);

  return sticky.map(({ name, chord }) => {
    const isDown = held.includes(name);
    const label = name === 'sysRq' ? 'SysRq' : t(`key_${name}`);
    return (
      <ToggleButton
        key={name}
        value={name}
        size="small"
        selected={isDown}
        disabled={isCut}
        aria-label={t('hold', { key: label })}
        onChange={() => {
          hold(chord, !isDown);
          setHeld(isDown ? held.filter((other) => other !== name) : [...held, name]);
        }}
        sx={{ px: 1, py: 0.25, textTransform: 'none' }}
      >
        {label}
      </ToggleButton>
    );
  });
}
