import Box from '@mui/material/Box';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';

const step = 60;
const arrows: Partial<Record<string, [x: number, y: number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

/** Lies over a picture that is larger than its place, and moves it with the pointer or the arrow keys. */
export function PictureDrag({ scroller }: { scroller: HTMLElement | null }) {
  const { t } = useTranslation('console');
  return (
    <Box
      role="application"
      aria-label={t('dragPicture')}
      tabIndex={0}
      onPointerDown={({ currentTarget, pointerId }: PointerEvent) =>
        currentTarget.setPointerCapture(pointerId)
      }
      onPointerMove={({ buttons, movementX, movementY }: PointerEvent) => {
        if (buttons > 0) scroller?.scrollBy(-movementX, -movementY);
      }}
      onKeyDown={(event: KeyboardEvent) => {
        const [x, y] = arrows[event.key] ?? [0, 0];
        if (x === 0 && y === 0) return;
        event.preventDefault();
        scroller?.scrollBy(x, y);
      }}
      sx={{
        position: 'absolute',
        inset: 0,
        cursor: 'grab',
        touchAction: 'none',
        '&:active': { cursor: 'grabbing' },
        '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
      }}
    />
  );
}
