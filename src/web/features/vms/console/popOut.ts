const mark = 'wheelhouse console ';

/** Opens a console in a window of its own, or brings up the one that is open; null where the browser refuses. */
export const openPopOut = (path: string): Window | null =>
  window.open(path, mark + path, 'popup,width=1100,height=820');

/** This window was opened for one console: it has no other use, and goes with the session. */
export const isPopOut = (): boolean => window.name.startsWith(mark);
