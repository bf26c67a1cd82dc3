const mebi = 2 ** 20;

/** Bytes of a part: some hundreds of them, so that progress is seen, and none larger than the vendor takes. */
export function partBytesFor(size: number): number {
  const most = 16; // of MiB the largest power of two below the vendor's 20 MB
  return Math.min(most, Math.max(5, Math.ceil(size / 300 / mebi))) * mebi;
}

export const partCount = ({ size, partBytes }: { size: number; partBytes: number }) =>
  Math.ceil(size / partBytes);

const mostName = 128; // bytes
/** What the vendor is told that a file is called: its ending stays, the rest may be cut. */
export function nameOf({ name }: File): string {
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  const [ending = ''] = /\.[^.]{1,8}$/.exec(name) ?? [];
  let stem = name.slice(0, name.length - ending.length);
  while (bytes(stem + ending) > mostName) stem = [...stem].slice(0, -1).join('');
  return stem + ending;
}

/** Parts are numbered from 1. */
export function pieceOf(file: Blob, partBytes: number, number: number): Blob {
  const start = (number - 1) * partBytes;
  return file.slice(start, Math.min(start + partBytes, file.size));
}
