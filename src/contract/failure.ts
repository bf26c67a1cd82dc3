import * as z from 'zod/mini';

/** Every kind of failure and the HTTP status it travels under. */
export const failureStatus = {
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  invalid: 422,
  rateLimited: 429,
  internal: 500,
  drift: 502,
  unavailable: 503,
  timeout: 504,
  partial: 207,
} as const;

export type FailureKind = keyof typeof failureStatus;

const Detail = z.object({ path: z.string(), code: z.string(), message: z.string() });

/**
 * The one shape of whatever goes wrong. `message` is English (the vendor's own words where a vendor refused);
 * the SPA translates by `kind` and `code`. `requestId` is the BFF's, `upstream.requestId` the vendor's.
 */
export const FailureBody = z.object({
  kind: z.enum(Object.keys(failureStatus) as [FailureKind, ...FailureKind[]]),
  message: z.string(),
  code: z.optional(z.string()),
  requestId: z.optional(z.string()),
  upstream: z.optional(
    z.object({ scope: z.string(), status: z.optional(z.number()), requestId: z.optional(z.string()) }),
  ),
  details: z.optional(z.array(Detail)),
  /** Seconds to wait before asking again, with `rateLimited`. */
  retryAfter: z.optional(z.number()),
  /** With `partial`: the ids of what was done, and of each that was not, why. */
  done: z.optional(z.array(z.string())),
  failed: z.optional(z.array(z.object({ id: z.string(), code: z.string(), message: z.string() }))),
  /** With `conflict` on a bound write: what the author saw and what is there now. */
  seen: z.optional(z.record(z.string(), z.unknown())),
  found: z.optional(z.record(z.string(), z.unknown())),
});
export type FailureBody = z.infer<typeof FailureBody>;

/** The only thing that is thrown on purpose. */
export class Failure extends Error {
  readonly body: FailureBody;
  constructor(kind: FailureKind, message: string, more: Omit<FailureBody, 'kind' | 'message'> = {}) {
    super(message);
    this.name = 'Failure';
    this.body = { ...more, kind, message };
  }
  get kind(): FailureKind {
    return this.body.kind;
  }
  get code(): string | undefined {
    return this.body.code;
  }
  get status(): number {
    return failureStatus[this.body.kind];
  }
}
