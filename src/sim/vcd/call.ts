import type { Director } from './director.ts';
import type { DirectorSession } from './sessions.ts';

/** One request, as its answer sees it. */
export interface Call {
  director: Director;
  params: Record<string, string>;
  query: URLSearchParams;
  /** As it came: forms and JSON alike. */
  body: string;
  authorization: string | undefined;
  /** Who asks; nobody where the operation needs nobody. */
  session: DirectorSession | undefined;
  /** The organisation that a provider says it acts for. */
  tenant: string | undefined;
  /** Address that hrefs begin with. */
  origin: string;
  /** Of the answer; 200 unless it is changed. */
  status: number;
  headers: Record<string, string>;
}
/** What is answered; undefined is an empty body. */
export type Answer = (call: Call) => unknown;
