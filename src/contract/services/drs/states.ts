// Apart from the shapes of what has them: the first page reads addresses that name these, and shows no job.

export const uses = ['migration', 'sync', 'cloudDataGuard'] as const;
export type Use = (typeof uses)[number];

/** What a state means for whoever looks: it moves, it waits for somebody, it is over, it went wrong. */
export const stateClasses = ['moving', 'resting', 'ended', 'failed'] as const;
export type StateClass = (typeof stateClasses)[number];
