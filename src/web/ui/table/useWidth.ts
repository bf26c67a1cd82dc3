import { useLayoutEffect, useState, type RefObject } from 'react';

/** The width of an element in px, from before it is first painted. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(1200);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const measure = () => setWidth(Math.round(measured.getBoundingClientRect().width));
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(measured);
    return () => resized.disconnect();
  }, [element]);
  return width;
}
