import { useCallback, useEffect, useState } from 'react';
import { hintedAt } from '../../ui/hint.ts';

const waits = { hover: 300, leave: 150, longPress: 600 }; // ms

/**
 * What has the hint that is to be seen now: pointed at for a moment, focused by keyboard, held by a finger,
 * or, when it is disabled, touched at all.
 */
export function useHint() {
  const [anchor, setAnchor] = useState<HTMLElement>();
  const close = useCallback(() => setAnchor(undefined), []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (wanted: HTMLElement | undefined, wait: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => setAnchor(wanted?.isConnected ? wanted : undefined), wait);
    };
    const already = [...document.querySelectorAll('[data-hint]:is(:hover, :focus-visible)')].at(-1);
    show(hintedAt(already ?? null), waits.hover);

    const on = {
      pointerover: ({ target, pointerType }: PointerEvent) => {
        if (pointerType === 'touch' || isBubble(target)) return;
        const wanted = hintedAt(target);
        show(wanted, wanted ? waits.hover : waits.leave);
      },
      pointerdown: ({ target, pointerType }: PointerEvent) => {
        const wanted = hintedAt(target);
        if (pointerType !== 'touch' || !wanted) show(undefined, 0);
        else show(wanted, wanted.closest('[aria-disabled="true"]') ? 0 : waits.longPress);
      },
      focusin: ({ target }: FocusEvent) => {
        const wanted = hintedAt(target);
        if (wanted?.matches(':focus-visible')) show(wanted, 0);
      },
      focusout: () => show(undefined, 0),
      keydown: ({ key }: KeyboardEvent) => {
        if (key === 'Escape') show(undefined, 0);
      },
      scroll: () => show(undefined, 0),
    };
    const stop = new AbortController();
    for (const [kind, listener] of Object.entries(on)) {
      document.addEventListener(kind, listener as EventListener, { capture: true, signal: stop.signal });
    }
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, []);
  return { anchor, close };
}

/** The pointer may go onto the bubble to read or copy it. */
const isBubble = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="tooltip"]') !== null;
