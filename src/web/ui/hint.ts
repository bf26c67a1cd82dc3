/** Where a hint stands beside what it is about; above it when left out. */
export type HintSide = 'right';

/**
 * A text to show on hover and on focus, as attributes of what it is about: `<IconButton {...hint(t('copy'))} />`.
 * It is shown, not read out: what the text adds to the name is said in `aria-label` or in hidden words too.
 * An attribute and one bubble for the whole window, because a tooltip of its own costs each row more than its cells.
 */
export const hint = (text: string | undefined, side?: HintSide) =>
  text ? { 'data-hint': text, 'data-hint-side': side } : {};

/** What is pointed at or focused, when it has a hint: itself or what it stands in. */
export const hintedAt = (target: EventTarget | null): HTMLElement | undefined =>
  (target instanceof Element && target.closest<HTMLElement>('[data-hint]')) || undefined;
