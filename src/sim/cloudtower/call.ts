import type { Tower } from './tower.ts';

/** One request, as its answer sees it. */
export interface Call {
  tower: Tower;
  body: Record<string, unknown>;
  /** What the caller takes the tower for: host and port. */
  host: string;
  isSignedIn: boolean;
  /** Of the answer; 200 unless it is changed. */
  status: number;
}
