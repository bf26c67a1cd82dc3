/** One part of what somebody typed into a search: a word, or `key:value`. */
export interface Term {
  /** Lower case; undefined for a word. */
  key: string | undefined;
  value: string;
  /** `-state:running`: everything but this. */
  isNot: boolean;
  /** As it was typed, and where: what a chip removes. */
  text: string;
  start: number;
}

// A quote may stand around a value or around all of it; one that is never closed reaches to the end.
const term = /(-?)(?:([A-Za-z]+):(?!:))?("([^"]*)"?|\S*)/y;
/** An address of IPv6 or of a network card may begin as a key does. */
const isAddress = (text: string) => /^[0-9a-f]{1,4}(:[0-9a-f]{0,4}){2,}$/i.test(text);

/** Reads `web state:running cluster:"prod a" -label:env=test`. Never fails: what is no key is a word. */
export function parseQuery(text: string): Term[] {
  const terms: Term[] = [];
  let place = 0;
  while (place < text.length) {
    if (/\s/.test(text[place] ?? '')) {
      place += 1;
      continue;
    }
    term.lastIndex = place;
    const [whole = '', not = '', key, raw = '', quoted] = term.exec(text) ?? [];
    const typed = whole || (text[place] ?? '');
    const start = place;
    place += typed.length;
    const unsigned = typed.slice(not.length);
    if (key !== undefined && !isAddress(unsigned)) {
      terms.push({
        key: key.toLowerCase(),
        value: quoted ?? raw,
        isNot: not !== '',
        text: typed,
        start,
      });
    } else if (unsigned.replaceAll('"', '') !== '') {
      // A lone word may begin with a dash of its own.
      const isNot = not !== '' && quoted !== undefined;
      terms.push({
        key: undefined,
        value: quoted ?? (isNot ? unsigned : typed),
        isNot,
        text: typed,
        start,
      });
    }
  }
  return terms;
}

/** The text without one of its terms. */
export function withoutTerm(text: string, { start, text: typed }: Term): string {
  return `${text.slice(0, start)} ${text.slice(start + typed.length)}`.replace(/\s+/g, ' ').trim();
}

/** A term as it would be typed. */
export const termText = (key: string, value: string) =>
  `${key}:${/[\s"]/.test(value) ? `"${value.replaceAll('"', '')}"` : value}`;
