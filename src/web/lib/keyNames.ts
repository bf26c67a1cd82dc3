const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A key as its keyboard calls it; `mod` is Ctrl, or ⌘ on a Mac. */
export const keyName = (key: string) => (key === 'mod' ? (isMac ? '⌘' : 'Ctrl') : key);

/** `Ctrl K`, or `⌘ K` on a Mac. */
export const chordName = (letter: string) => `${keyName('mod')} ${letter.toUpperCase()}`;
