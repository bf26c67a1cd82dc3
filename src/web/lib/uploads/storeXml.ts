// What the object store says, in XML.

const parse = (text: string) => new DOMParser().parseFromString(text, 'application/xml');
const textOf = (of: Element | Document, name: string) => of.getElementsByTagName(name)[0]?.textContent ?? '';

export interface ListedPart {
  number: number;
  /** Hex MD5. */
  md5: string;
  size: number;
}

/** A refusal; undefined where the text is none. */
export function readRefusal(text: string): { code: string; message: string } | undefined {
  if (!text.includes('<Error')) return undefined;
  const document = parse(text);
  const code = textOf(document, 'Code');
  return code === '' ? undefined : { code, message: textOf(document, 'Message') || code };
}

export const readUploadId = (text: string): string => textOf(parse(text), 'UploadId');

/** One page of the parts that are there; `next` is null on the last. */
export function readParts(text: string): { parts: ListedPart[]; next: number | null } {
  const document = parse(text);
  const parts = [...document.getElementsByTagName('Part')].map((part) => ({
    number: Number(textOf(part, 'PartNumber')),
    md5: textOf(part, 'ETag').replaceAll('"', ''),
    size: Number(textOf(part, 'Size')),
  }));
  const isTruncated = textOf(document, 'IsTruncated') === 'true';
  return { parts, next: isTruncated ? Number(textOf(document, 'NextPartNumberMarker')) : null };
}

export const isCompleted = (text: string) =>
  parse(text).documentElement.tagName === 'CompleteMultipartUploadResult';

/** The parts that become the file, in their order. */
export const writeParts = (md5s: readonly string[]) =>
  `<CompleteMultipartUpload>${md5s
    .map((md5, place) => `<Part><PartNumber>${place + 1}</PartNumber><ETag>"${md5}"</ETag></Part>`)
    .join('')}</CompleteMultipartUpload>`;
