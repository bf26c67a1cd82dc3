import { partLimits } from '../../../contract/services/own/uploads.ts';

const mebi = 2 ** 20;

/** Bytes of a part: about a thousand of them, so that progress is seen, and none larger than the vendor takes. */
export function partBytesFor(size: number): number {
  const most = Math.floor(partLimits.most / mebi / 2) * 2 - 2; // 16 MiB
  return Math.min(most, Math.max(5, Math.ceil(size / 1000 / mebi))) * mebi;
}

export const partCount = ({ size, partBytes }: { size: number; partBytes: number }) =>
  Math.ceil(size / partBytes);

/** Parts are numbered from 1. */
export function pieceOf(file: Blob, partBytes: number, number: number): Blob {
  const start = (number - 1) * partBytes;
  return file.slice(start, Math.min(start + partBytes, file.size));
}
