const day = 86_400_000;

/** Whole days until a time, rounded down; below 0 it is over. */
export const daysUntil = (end: number | null, now: number): number | null =>
  end === null ? null : Math.floor((end - now) / day);

export type Urgency = 'ended' | 'week' | 'month' | 'soon' | 'fine';
export function urgencyOf(days: number): Urgency {
  if (days < 0) return 'ended';
  if (days < 7) return 'week';
  if (days < 30) return 'month';
  return days < 60 ? 'soon' : 'fine';
}

/** Days ahead of an end on which those are told who follow it. */
const aheads = [1, 7, 30] as const;
export type Ahead = 0 | (typeof aheads)[number];

/** The last of them that has come; 0 once it has ended, undefined while none has. */
export const aheadOf = (days: number): Ahead | undefined =>
  days < 0 ? 0 : aheads.find((ahead) => days < ahead);
