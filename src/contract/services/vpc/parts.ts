import * as z from 'zod/mini';
import { id } from '../../leaves.ts';

// What the operations of VPC share.

export const text = z.string().check(z.minLength(1), z.maxLength(255));
/** Pages go on behind the last row of the one before. */
export const page = {
  limit: z.optional(z.int().check(z.minimum(0), z.maximum(2000))),
  marker: z.optional(id),
};
/** The vendor's most for one page, and what it gives unasked. */
export const size = 2000;
