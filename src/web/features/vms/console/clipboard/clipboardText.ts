/** What VNC servers take at most (TigerVNC's `MaxCutText`). */
export const mostBytes = 256 * 1024;
/** More than this is only begun on the page: ten megabytes in a field stop it for seconds. */
export const mostShown = 2000; // characters

export type Unsendable = 'empty' | 'tooLong' | 'notLatin';

/** How many bytes a text is on the wire, and why it cannot go there. */
export function judgeText(text: string, takesUnicode: boolean): { bytes: number; why?: Unsendable } {
  // Quick before exact: a length in characters is never more than one in bytes.
  const bytes = text.length > mostBytes ? text.length : new TextEncoder().encode(text).length;
  if (text === '') return { bytes, why: 'empty' };
  if (bytes > mostBytes) return { bytes, why: 'tooLong' };
  if (!takesUnicode && /[^\x00-\xff]/.test(text)) return { bytes, why: 'notLatin' };
  return { bytes };
}
