import { useCallback, useRef } from 'react';

/** Keeps a copy of the last picture on a canvas of our own: a dead screen takes its canvas with it. */
export function useLastPicture() {
  const picture = useRef<HTMLCanvasElement>(null);
  const keep = useCallback((live: HTMLCanvasElement | null | undefined) => {
    const copy = picture.current;
    if (!copy || !live || live.width === 0) return;
    copy.width = live.width;
    copy.height = live.height;
    copy.getContext('2d')?.drawImage(live, 0, 0);
  }, []);
  return { picture, keep };
}
