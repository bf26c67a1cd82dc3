import * as z from 'zod/mini';

// What the operations of VPC Endpoint share.

export const text = z.string().check(z.minLength(1), z.maxLength(128));
/** The vendor wants `offset` above 0 and below the count: the first page goes without. */
export const page = (most: number) => ({
  limit: z.optional(z.int().check(z.minimum(0), z.maximum(most))),
  offset: z.optional(z.int().check(z.minimum(1))),
});
export const sort = {
  sort_key: z.optional(z.enum(['create_at', 'update_at'])), // sic
  sort_dir: z.optional(z.enum(['asc', 'desc'])),
};
export const Count = z.int();
export const time = z.optional(z.string());
// A service's own answer says code and message, a list says error_code and error_message.
export const errors = z.optional(
  z.array(
    z.object({
      code: z.optional(z.string()),
      message: z.optional(z.string()),
      error_code: z.optional(z.string()),
      error_message: z.optional(z.string()),
    }),
  ),
);
/** 200 or 204, with a body or without one: there is nothing in it. */
export const Nothing = z.union([z.null(), z.object({})]);

export interface OfService {
  params: { vpc_endpoint_service_id: string };
}
export const target = ({ params }: OfService) => params.vpc_endpoint_service_id;
