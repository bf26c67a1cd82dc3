import { useEffect, useState, type PointerEvent, type RefObject } from 'react';
import { useHold } from '../../ui/table/useHold.ts';

/** Where the shell's bar ends, in px: what is above it has been scrolled away. */
const barHeight = 56;

/**
 * Whether the rows must hold still: they are paused, a hand is over them, or somebody has scrolled down to read. `toTop`
 * goes back to the newest.
 */
export function useStillness(frame: RefObject<HTMLElement | null>) {
  const [isPaused, setPaused] = useState(false);
  const [isScrolled, setScrolled] = useState(false);
  const { isHeld, region } = useHold();

  useEffect(() => {
    function look() {
      const grid = frame.current?.querySelector('[role=grid]');
      const body = grid?.querySelector('[data-body]');
      if (!grid || !body) {
        setScrolled(false);
        return;
      }
      // Cards scroll with the page, or with the dock.
      setScrolled(
        grid.scrollTop > 0 ||
          body.getBoundingClientRect().top <
            Math.max(barHeight, frame.current?.getBoundingClientRect().top ?? 0) - 1,
      );
    }
    document.addEventListener('scroll', look, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', look, { capture: true });
  }, [frame]);

  function toTop() {
    const grid = frame.current?.querySelector('[role=grid]');
    grid?.scrollTo({ top: 0 });
    if (frame.current && frame.current.getBoundingClientRect().top < 0) frame.current.scrollIntoView();
    setScrolled(false);
  }

  return {
    isPaused,
    setPaused,
    isStill: isPaused || isScrolled || isHeld,
    region: {
      ...region,
      // A pointer that only lies where the list has appeared is no hand.
      onPointerEnter: undefined,
      onPointerMove: (event: PointerEvent) => {
        if (event.movementX !== 0 || event.movementY !== 0) region.onPointerEnter(event);
      },
    },
    toTop,
  };
}
