import type { Note } from '../../../contract/services/own/notes.ts';
import type { Scope } from '../../../contract/services/own.ts';

/** Something that ends on a day. */
export interface Ending {
  /** Its vendor's id. */
  id: string;
  title: string;
  /** What else it is known by: the names it covers. */
  detail: string;
  /** Its page in Wheelhouse. */
  href: string;
  /** Epoch ms; null where the vendor does not say. */
  endsAt: number | null;
  /** What breaks then, in the vendor's words; empty where nothing does, null where nobody knows. */
  used: string | null;
}

/**
 * A kind of thing that ends. A feature exports one and the shell gathers them (`shell/expiry/sources.ts`), so that what
 * comes later stands on the board, and is told of, as soon as it is named there.
 */
export interface ExpirySource {
  kind: Note['kind'];
  /** Whether a scope has any of them. */
  isIn: (scope: Pick<Scope, 'vendor'>) => boolean;
  /** All of a scope. */
  read: (scope: string) => {
    queryKey: readonly unknown[];
    queryFn: (context: { signal: AbortSignal }) => Promise<unknown>;
  };
  /** What was read; of the same answer the same. `total`: how many the vendor says there are. */
  endings: (scope: string, answer: unknown) => { endings: readonly Ending[]; total: number };
  /** One of them, as it is now; undefined when it is gone. */
  one: (scope: string, id: string, signal: AbortSignal) => Promise<Ending | undefined>;
}
