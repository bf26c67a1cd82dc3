// Apart from the shapes of what has them: the first page reads addresses that name these, and shows no database.
export const modes = ['Sharding', 'ReplicaSet', 'Single'] as const;
export const datastoreTypes = ['DDS-Community', 'DDS-Enhanced'] as const;
