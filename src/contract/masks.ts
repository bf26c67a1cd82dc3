import * as z from 'zod/mini';

/** What stands in the browser for a secret that is set. Sent back, it means: as it is. */
export const mask = '••••••••';

/** A secret on its way to the browser: that there is one is all that is said. */
export const masked = z.pipe(
  z.string(),
  z.transform((secret) => (secret === '' ? '' : mask)),
);
