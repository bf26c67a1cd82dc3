// Apart from the shapes of what has them: the first page reads addresses that name these, and shows no application.
export const appStates = ['ACTIVATION', 'DEACTIVATION', 'ARREARS'] as const;
