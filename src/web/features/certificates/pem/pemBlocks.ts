/** One `-----BEGIN …-----` block of a text. */
export interface PemBlock {
  /** `CERTIFICATE`, `PRIVATE KEY`, `EC PRIVATE KEY`, … */
  label: string;
  /** Null where it was cut off, or is no Base64. */
  bytes: Uint8Array | null;
  isEncrypted: boolean;
}

const begins = /-----BEGIN ([A-Z0-9 ]+)-----/g;
/** A key up to its end, or up to that of the text where its end is missing. */
const keys = /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY-----\s*|$)/g;

export function pemBlocks(text: string): PemBlock[] {
  return [...text.matchAll(begins)].map(({ 0: begin, 1: label = '', index }) => {
    const rest = text.slice(index + begin.length);
    const end = rest.indexOf(`-----END ${label}-----`);
    const inner = end < 0 ? null : rest.slice(0, end);
    const isOld = /Proc-Type:.*ENCRYPTED/.test(inner ?? '');
    const isEncrypted = isOld || label === 'ENCRYPTED PRIVATE KEY';
    return { label, isEncrypted, bytes: inner === null ? null : bytesOf(inner.replace(/^.*: .*$/gm, '')) };
  });
}

function bytesOf(base64: string): Uint8Array | null {
  try {
    const text = atob(base64.replace(/\s+/g, ''));
    return text === '' ? null : Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

/** What of a text is keys and what is not: the two go different ways. */
export const parted = (text: string) => ({
  keys: (text.match(keys) ?? []).join(''),
  rest: text.replace(keys, ''),
});

export function pemOf(label: string, bytes: Uint8Array): string {
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `-----BEGIN ${label}-----\n${base64.replace(/.{1,64}/g, '$&\n')}-----END ${label}-----\n`;
}
