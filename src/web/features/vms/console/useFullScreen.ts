import { useEffect, useState, type RefObject } from 'react';

// Chromium only: in full screen, Ctrl+W, Alt+Tab and Escape then reach the guest; holding Escape leaves.
interface Keyboard {
  lock(): Promise<void>;
}

export function useFullScreen(element: RefObject<HTMLElement | null>) {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const look = () => setFull(element.current !== null && document.fullscreenElement === element.current);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, [element]);

  async function toggle() {
    if (isFull) return document.exitFullscreen();
    await element.current?.requestFullscreen();
    const { keyboard } = navigator as Navigator & { keyboard?: Keyboard };
    await keyboard?.lock().catch(() => undefined);
  }
  return {
    isFull,
    isPossible: document.fullscreenEnabled,
    toggle: () => void toggle().catch(() => undefined),
  };
}
