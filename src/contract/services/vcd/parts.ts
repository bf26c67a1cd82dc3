import * as z from 'zod/mini';
import { id } from '../../leaves.ts';

/** FIQL: `==,!=,=gt=,=ge=,=lt=,=le=`, `;` is and, `,` is or. The BFF's own limits to organisations come on top. */
export const filter = z.optional(z.string().check(z.minLength(1), z.maxLength(6000)));
export const page = {
  page: z.optional(z.int().check(z.minimum(1))),
  pageSize: z.optional(z.int().check(z.minimum(1), z.maximum(128))),
  sortAsc: z.optional(id),
  sortDesc: z.optional(id),
};

/** Who or what, by URN and name; either may be missing. */
export const Ref = z.object({ id: z.nullable(z.string()), name: z.nullable(z.string()) });
