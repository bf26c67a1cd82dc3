const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** `Ctrl K`, or `⌘ K` on a Mac. */
export const chordName = (letter: string) => `${isMac ? '⌘' : 'Ctrl'} ${letter.toUpperCase()}`;
