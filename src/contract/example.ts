import type { Operation } from './operation.ts';

// Requests and answers that the catalogue did not write: of the vendors' own pages, or said to be constructed.

export interface Example {
  source: string;
  operation: Operation;
  query?: object;
  request?: unknown;
  answer?: unknown;
}
export interface CounterExample extends Example {
  why: string;
}
