import { Failure } from '../contract/failure.ts';

/** Reads an upstream's JSON. Integers that a number cannot hold become strings of their digits. */
export function readJson(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(hasLongInteger(text) ? quoteLongIntegers(text) : text);
  } catch {
    const what = text.trimStart().startsWith('<') ? 'HTML or XML' : 'something that is not whole JSON';
    throw new Failure('drift', `The upstream answered with ${what}.`, { code: 'notJson' });
  }
}

/** Whether 16 digits stand in a row anywhere: only such a text pays for the careful walk below. */
function hasLongInteger(text: string): boolean {
  // Every sixteenth character is enough to meet such a row, and ten times cheaper than a pattern.
  for (let at = 15; at < text.length; at += 16) {
    if (!isDigit(text, at)) continue;
    let first = at;
    let last = at;
    while (isDigit(text, first - 1)) first--;
    while (isDigit(text, last + 1)) last++;
    if (last - first >= 15) return true;
  }
  return false;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at); // NaN outside the text
  return code >= 48 && code <= 57;
}

const longIntegers = /(?<![\w.+-])-?\d{16,}(?![\d.eE])/g;

function quoteLongIntegers(text: string): string {
  let out = '';
  for (let at = 0; at < text.length;) {
    const open = text.indexOf('"', at);
    const outside = open < 0 ? text.slice(at) : text.slice(at, open);
    out += outside.replace(longIntegers, (digits) =>
      Number.isSafeInteger(+digits) ? digits : `"${digits}"`,
    );
    if (open < 0) break;
    const end = endOfString(text, open);
    out += text.slice(open, end);
    at = end;
  }
  return out;
}

function endOfString(text: string, open: number): number {
  for (let close = text.indexOf('"', open + 1); close > 0; close = text.indexOf('"', close + 1)) {
    let slashes = 0;
    while (text[close - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return close + 1;
  }
  return text.length;
}
