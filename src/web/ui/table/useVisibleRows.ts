import { useLayoutEffect, useState, type RefObject } from 'react';

// Rows are all of one height, so that a window over them is arithmetic: a library for it weighs 12 KB of the first page.

/** Rows above and below the screen that are drawn all the same: what a fast scroll reaches before the next frame. */
const overscan = 8;

export interface Shown {
  /** What is drawn, `to` not included. */
  from: number;
  to: number;
  /** What is really on screen. */
  first: number;
  last: number;
}

/** Without a scroll for so long, it has come to rest. */
const restMs = 120;

/**
 * Which of `length` rows of `height` px are on screen, whoever scrolls: the element around them or the page.
 * While it scrolls only what is drawn is told, and what is on screen when it rests. `onLook` hears what is drawn.
 */
export function useVisibleRows(
  body: RefObject<HTMLElement | null>,
  length: number,
  height: number,
  onLook: (from: number, to: number) => void,
): Shown {
  const [shown, setShown] = useState<Shown>({ from: 0, to: 30, first: 0, last: 20 });

  useLayoutEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    let looked = '';
    function measure(isMoving = false) {
      const element = body.current;
      const scroller = element?.parentElement;
      if (!element || !scroller) return;
      const top = element.getBoundingClientRect().top;
      const frame = scroller.getBoundingClientRect();
      const first = Math.max(0, Math.floor((Math.max(0, frame.top) - top) / height));
      const last = Math.max(first, Math.ceil((Math.min(window.innerHeight, frame.bottom) - top) / height));
      // Drawn in steps of four rows: the rest of the time, scrolling costs nothing but the scrolling.
      const from = Math.max(0, Math.floor((first - overscan) / 4) * 4);
      const to = Math.ceil((last + overscan) / 4) * 4;
      setShown((before) => {
        const isDrawn = before.from === from && before.to === to;
        const isSame = isDrawn && (isMoving || (before.first === first && before.last === last));
        return isSame ? before : { from, to, first, last };
      });
      const look = `${from} ${to}`;
      if (look !== looked) onLook(from, to);
      looked = look;
    }
    const resized = new ResizeObserver(() => measure());
    function move() {
      body.current?.toggleAttribute('data-moving', true);
      measure(true);
      clearTimeout(rest);
      rest = setTimeout(stop, restMs);
    }
    function stop() {
      body.current?.toggleAttribute('data-moving', false);
      measure();
    }
    measure();
    // Scrolls do not bubble, but they are caught on their way down.
    document.addEventListener('scroll', move, { capture: true, passive: true });
    for (const element of [body.current, body.current?.parentElement, document.body])
      if (element) resized.observe(element);
    return () => {
      clearTimeout(rest);
      document.removeEventListener('scroll', move, { capture: true });
      resized.disconnect();
    };
  }, [body, height, length, onLook]);

  return { ...shown, to: Math.min(shown.to, length), from: Math.min(shown.from, length) };
}
