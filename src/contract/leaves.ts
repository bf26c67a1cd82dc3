import * as z from 'zod/mini';

// Leaves that many services share.

/**
 * The vendor leaves the zone out of a time that is UTC, and elastic IPs the T: said here once, so that no reader takes it
 * for local.
 */
export const utc = z.pipe(
  z.string(),
  z.transform((time) => {
    const joined = time.replace(' ', 'T');
    return /(Z|[+-]\d\d:?\d\d)$/.test(joined) ? joined : `${joined}Z`;
  }),
);

/** Ids of Huawei Cloud are mostly UUIDs, but not all are well-formed ones. */
export const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** A rule of our own: its issue says its name in `params.rule`, for those who put it in words. */
export const rule = <T>(name: string, holds: (value: T) => boolean) =>
  z.refine<T>(holds, { params: { rule: name } });

/** No two rows that read the same: every repetition is an issue of its own row. */
export const distinct = <T>(name: string, read: (row: T) => string) =>
  z.superRefine<readonly T[]>((rows, context) => {
    const told = rows.map(read);
    told.forEach((one, place) => {
      if (told.indexOf(one) < place)
        context.addIssue({ code: 'custom', path: [place], params: { rule: name }, input: rows[place] });
    });
  });
