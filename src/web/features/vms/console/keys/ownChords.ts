import * as z from 'zod/mini';
import { readStored, store } from '../../../../lib/storage.ts';
import { Key } from './chord.ts';

/** A combination somebody recorded and named, kept in this browser. */
const OwnChord = z.object({ name: z.string(), chord: z.array(Key) });
export type OwnChord = z.infer<typeof OwnChord>;

const place = 'console.combinations';

export function readOwnChords(): OwnChord[] {
  try {
    return z.array(OwnChord).parse(JSON.parse(readStored(place) ?? '[]'));
  } catch {
    return []; // written by another version, or by hand
  }
}

export const storeOwnChords = (chords: readonly OwnChord[]) => store(place, JSON.stringify(chords));
