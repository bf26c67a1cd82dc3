// What was typed into a long form outlives a reload, in this tab alone: it is the person's and the region's, and ends with the tab.
// sessionStorage throws where a browser forbids it; then nothing is kept.

const nameOf = (key: string) => `wheelhouse.draft.${key}`;

/** What was typed and not sent; undefined when there is nothing of the kind. */
export function readDraft(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(key)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepDraft(key: string, typed: unknown): void {
  try {
    sessionStorage.setItem(nameOf(key), JSON.stringify(typed));
  } catch {
    // Kept by nobody.
  }
}

export function dropDraft(key: string): void {
  try {
    sessionStorage.removeItem(nameOf(key));
  } catch {
    // There is none.
  }
}
