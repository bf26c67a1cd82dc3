import { useEffect, useRef, type PointerEvent } from 'react';

const least = 56;
const dragFrom = 6; // px: less is a click with an unsteady hand

interface Options {
  /** Shown at once while a hand drags; nothing is kept yet. */
  onWiden: (column: string, width: number) => void;
  onWidth: (column: string, width: number) => void;
  onMove: (column: string, onto: string) => void;
}

/** Column widths by dragging the right edge of a head, their order by dragging the head itself. */
export function useHeadDrag({ onWiden, onWidth, onMove }: Options) {
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  return function onPointerDown(event: PointerEvent<HTMLElement>) {
    const { target, clientX: start, button } = event;
    const head = target instanceof Element && target.closest<HTMLElement>('[role=columnheader]');
    const column = head && head.dataset['column'];
    if (!head || !column || column === 'select' || button !== 0) return;
    const isEdge = target.matches('[data-resize]');
    const width = head.getBoundingClientRect().width;
    if (isEdge) event.preventDefault();
    let wanted = width;
    let isDragging = isEdge;

    function move({ clientX }: globalThis.PointerEvent) {
      isDragging ||= Math.abs(clientX - start) >= dragFrom;
      if (!isEdge || !column) return;
      wanted = Math.max(least, Math.round(width + clientX - start));
      onWiden(column, wanted);
    }
    function drop({ clientX, clientY }: globalThis.PointerEvent) {
      stop.current?.();
      if (!isDragging || !column) return;
      if (isEdge) {
        onWidth(column, wanted);
        return;
      }
      const under = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[role=columnheader]')
        ?.dataset['column'];
      if (under && under !== column && under !== 'select') onMove(column, under);
    }
    stop.current = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', drop);
      stop.current = undefined;
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', drop);
  };
}
