import type { Tower } from './tower.ts';

/** One request, as its answer sees it. */
export interface Call {
  tower: Tower;
  body: Record<string, unknown>;
  /** What some operations take in place of a body of fields. */
  items: readonly unknown[];
  /** What the caller takes the tower for: host and port. */
  host: string;
  isSignedIn: boolean;
  /** Of the answer; 200 unless it is changed. */
  status: number;
}
