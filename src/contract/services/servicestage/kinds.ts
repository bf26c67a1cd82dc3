// Apart from the shapes of what has them: the first page reads addresses that name these, and shows no environment.
export const deployModes = ['container', 'virtualmachine', 'mixed'] as const;
