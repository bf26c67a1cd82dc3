/** What every row has: an id that no other row of the list has; `rowId` makes one where there are several scopes. */
export interface Row {
  id: string;
}

/** Two scopes may give the same id to different things. A scope's name holds no slash. */
export const rowId = (scope: string, id: string) => `${scope}/${id}`;

/** Negative when `one` comes first. */
export type Compare<R> = (one: R, other: R) => number;

/** A scope whose rows are missing, or older than the others. */
export interface Trouble {
  scope: string;
  failure: Error;
  /** Whether older rows of it are shown all the same. */
  hasRows: boolean;
  retry: () => void;
}

/** A list as a table needs it: rows by their place, as far as they are known, and how it stands with the rest. */
export interface Rows<R> {
  /** Says which list this is (filter and order): another one is shown at once, from its beginning. */
  list: string;
  /** Undefined while the row is on its way. */
  at: (place: number) => R | undefined;
  /** How many places there are to scroll through. */
  length: number;
  /** How many match, on all pages of all scopes that answer; undefined while they are counted. */
  total: number | undefined;
  /** Nothing has answered yet. */
  isLoading: boolean;
  /** Epoch milliseconds of the oldest answer on screen; 0 when there is none. */
  asOf: number;
  troubles: readonly Trouble[];
  /** Scopes that have not answered yet while others have. */
  awaited: readonly string[];
  /** Tells which places are on screen: those are kept fresh. */
  look: (from: number, to: number) => void;
  /** Reads rows by place whether or not they are on screen; `to` is not among them. */
  read: (from: number, to: number) => Promise<R[]>;
  /** Ids of rows somebody has selected: whether they still match is looked at, on screen or not. */
  watch: (ids: readonly string[]) => void;
  /** Those of the watched that no longer match. */
  left: ReadonlySet<string>;
}
