import { useEffect, useState, type FocusEvent, type PointerEvent } from 'react';
import { useHolds } from '../../lib/rows/holds.tsx';

/**
 * Whether rows must hold still: a pointer is over them or pressed on them, the keyboard is among them, or a menu or
 * dialog about them is open. `region` goes onto the element that they are in.
 */
export function useHold() {
  /** What the pointer came into. */
  const [pointed, setPointed] = useState<Element>();
  const [isPressed, setPressed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const holds = useHolds();

  // A row that goes from under the pointer may take the word that it has left with it: wherever it is next, tells.
  useEffect(() => {
    if (!pointed) return;
    const look = ({ target }: Event) => {
      if (!(target instanceof Node && pointed.contains(target))) setPointed(undefined);
    };
    document.addEventListener('pointerover', look);
    return () => document.removeEventListener('pointerover', look);
  }, [pointed]);

  useEffect(() => {
    if (!isPressed) return;
    // Wherever it is let go, and if the browser takes it for a scroll.
    const release = () => setPressed(false);
    const kinds = ['pointerup', 'pointercancel'] as const;
    for (const kind of kinds) window.addEventListener(kind, release);
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, release);
    };
  }, [isPressed]);

  return {
    /** A menu or dialog about them is open, or a pointer is down: nothing may move at all. */
    isFirm: isPressed || holds.isHeld,
    isHeld: pointed !== undefined || isPressed || isFocused || holds.isHeld,
    holds,
    region: {
      onPointerEnter: ({ currentTarget }: PointerEvent) => setPointed(currentTarget),
      onPointerLeave: () => setPointed(undefined),
      onPointerDown: () => setPressed(true),
      onPointerCancel: () => setPointed(undefined),
      // A click leaves the focus behind, too; only the keyboard's own focus says that somebody is still there.
      onFocus: ({ target }: FocusEvent) => setFocused(target.matches(':focus-visible')),
      onBlur: () => setFocused(false),
    },
  };
}
