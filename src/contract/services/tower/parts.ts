import * as z from 'zod/mini';
import { key } from '../../operation.ts';
import { byCursor, byId } from '../../paging.ts';

// What CloudTower's requests and answers are made of. Where-inputs are Prisma's: closed objects, one key per test.

export const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
export const ids = z.array(id).check(z.minLength(1), z.maxLength(500));
export const text = z.string().check(z.minLength(1), z.maxLength(200));

/** One entity. A mutation acts on everything its `where` matches, so ours match one id and nothing else. */
export const OneId = z.strictObject({ id });
export const ById = z.strictObject({ where: OneId });

/** Some entities, by id or by name: how a relation is filtered. */
export const Related = z.strictObject({
  id: z.optional(id),
  id_in: z.optional(ids),
  name: z.optional(text),
  name_contains: z.optional(text),
});

/** What a list is asked for: all of these fields, or with `OR` one of several alternatives of them. */
export const matching = <const S extends z.core.$ZodShape>(shape: S) =>
  z.optional(
    z.strictObject({ ...shape, OR: z.optional(z.array(z.strictObject(shape)).check(z.maxLength(20))) }),
  );

export const Named = z.object({ id: key(), name: z.string() });

/** A list jumps to its pages by `skip`, which misses rows that move meanwhile; a walk goes by `after`, a row's id. */
export const page = {
  first: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
  skip: z.optional(z.int().check(z.minimum(0))),
  after: z.optional(id),
};
export const paging = byCursor({ size: 200 });
export const steadyPaging = byId({ size: 200 }); // where `id_gt` may be asked

/** CloudTower orders by one field. */
export const orderBy = <const F extends string>(fields: readonly F[]) =>
  z.optional(
    z.enum(fields.flatMap((field) => [`${field}_ASC`, `${field}_DESC`]) as `${F}_${'ASC' | 'DESC'}`[]),
  );

/** A `…-connection` answers how many match, and none of them. */
export const Count = z.object({ aggregate: z.object({ count: z.int() }) });
