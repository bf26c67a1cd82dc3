import type { Cloud } from './cloud.ts';

/** One request, as its answer sees it. */
export interface Call {
  cloud: Cloud;
  params: Record<string, string>;
  query: URLSearchParams;
  /** Its JSON; undefined when there was none. */
  body: unknown;
  /** Of the answer; 200 unless it is changed. */
  status: number;
  headers: Record<string, string>;
}
/** What is answered; undefined is an empty body. */
export type Answer = (call: Call) => unknown;
