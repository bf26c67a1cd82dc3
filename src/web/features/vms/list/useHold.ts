import { useState, type FocusEvent } from 'react';

/**
 * Whether rows must hold still: a pointer is over them, or the keyboard is among them.
 * `region` goes onto the element that they are in.
 */
export function useHold() {
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  return {
    isHeld: isPointed || isFocused,
    region: {
      onPointerEnter: () => setPointed(true),
      onPointerLeave: () => setPointed(false),
      onPointerCancel: () => setPointed(false),
      // A click leaves the focus behind, too; only the keyboard's own focus says that somebody is still there.
      onFocus: ({ target }: FocusEvent) => setFocused(target.matches(':focus-visible')),
      onBlur: () => setFocused(false),
    },
  };
}
