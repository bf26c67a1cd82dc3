// The list as it was left, so that a page opened from it leads back to it.
let search: Record<string, unknown> = {};

export const rememberList = (left: Record<string, unknown>) => void (search = left);

/** The search parameters of the list that was left last. */
export const lastList = () => search;
