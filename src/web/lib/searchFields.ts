import * as z from 'zod/mini';

// What a list keeps in its URL: a value that does not belong there is as if it were not said.

export const lenient = <S extends z.ZodMiniType>(schema: S) => z.catch(z.optional(schema), undefined);
export const scopeField = lenient(z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)));
export const idField = lenient(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)));
/** What is searched for; the router reads `?q=10` as a number. */
export const queryField = lenient(
  z.pipe(
    z.union([z.string(), z.number(), z.boolean()]),
    z.transform((value) => String(value).slice(0, 200) || undefined),
  ),
);
/** A column's id. */
export const sortField = lenient(z.string().check(z.regex(/^[A-Za-z]{1,40}$/)));
export const dirField = lenient(z.enum(['asc', 'desc']));

/** Without what nobody said, so that a URL says no more than it must. */
export const said = <T extends object>(search: T): T =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as T;
