/** How a media file stands: it is taken in, there, there for everybody, broken, or gone. */
export const assetStates = ['CREATING', 'CREATED', 'PUBLISHED', 'FAILED', 'DELETED'] as const;
