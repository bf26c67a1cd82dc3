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

/**
 * Which of `length` rows of `height` px are on screen, whoever scrolls: the element around them or the page.
 * `onLook` hears of every change.
 */
export function useVisibleRows(
  body: RefObject<HTMLElement | null>,
  length: number,
  height: number,
  onLook: (from: number, to: number) => void,
): Shown {
  const [shown, setShown] = useState<Shown>({ from: 0, to: 30, first: 0, last: 20 });

  useLayoutEffect(() => {
    let isMounted = true;
    function measure() {
      const element = body.current;
      const scroller = element?.parentElement;
      if (!element || !scroller || !isMounted) return;
      const top = element.getBoundingClientRect().top;
      const frame = scroller.getBoundingClientRect();
      const first = Math.max(0, Math.floor((Math.max(0, frame.top) - top) / height));
      const last = Math.max(first, Math.ceil((Math.min(window.innerHeight, frame.bottom) - top) / height));
      // Drawn in steps of four rows: the rest of the time, scrolling costs nothing but the scrolling.
      const from = Math.max(0, Math.floor((first - overscan) / 4) * 4);
      const to = Math.ceil((last + overscan) / 4) * 4;
      setShown((before) =>
        before.from === from && before.to === to && before.first === first && before.last === last
          ? before
          : { from, to, first, last },
      );
      onLook(from, to);
    }
    measure();
    // Scrolls do not bubble, but they are caught on their way down.
    document.addEventListener('scroll', measure, { capture: true, passive: true });
    const resized = new ResizeObserver(measure);
    for (const element of [body.current, body.current?.parentElement, document.body])
      if (element) resized.observe(element);
    return () => {
      isMounted = false;
      document.removeEventListener('scroll', measure, { capture: true });
      resized.disconnect();
    };
  }, [body, height, length, onLook]);

  return { ...shown, to: Math.min(shown.to, length), from: Math.min(shown.from, length) };
}
