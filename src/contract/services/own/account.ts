import * as z from 'zod/mini';
import type { Spec } from '../../operation.ts';

/** What a local account is signed in with: its password, and a code of an authenticator app beside it (TOTP, RFC 6238). */

/** Six digits, as the app shows them or without the gap. */
export const oneTimeCode = z
  .string()
  .check(z.refine((text) => /^\d{3} ?\d{3}$/.test(text), { params: { rule: 'oneTimeCode' } }));
export const newPassword = z.string().check(z.minLength(8), z.maxLength(1024));
const currentPassword = z.string().check(z.minLength(1), z.maxLength(1024));

export const OwnAccount = z.object({
  /** Whether password and second factor are kept here; those of a single sign-on are its provider's. */
  isLocal: z.boolean(),
  /** Since when a code is asked for at sign-in; null where it is not. */
  secondFactorSince: z.nullable(z.number()),
});
export type OwnAccount = z.infer<typeof OwnAccount>;

/** What the authenticator app needs; nothing is asked for until a code of it was confirmed. */
export const SecondFactorKey = z.object({
  key: z.string(), // Base32, to be typed where no picture can be taken
  uri: z.string(), // otpauth://, as a QR code says it
});
export type SecondFactorKey = z.infer<typeof SecondFactorKey>;

/** One's own account. A wrong password or code is `invalid` at its field, and counts as a failed sign-in. */
export const ownAccount = {
  getOwnAccount: {
    route: 'GET /api/session/account',
    effect: 'read',
    role: 'viewer',
    response: OwnAccount,
  },
  /** Ends every other session of the account. */
  changePassword: {
    route: 'PUT /api/session/password',
    effect: 'write',
    role: 'viewer',
    body: z.strictObject({ current: currentPassword, password: newPassword }),
    response: z.null(),
    ok: [204],
    secret: ['current', 'password'],
  },
  /** A new key each time, until a code of it was confirmed; then `conflict` (`factorInUse`): it is ended by a code first. */
  beginSecondFactor: {
    route: 'POST /api/session/second-factor',
    effect: 'write',
    role: 'viewer',
    body: z.strictObject({ current: currentPassword }),
    response: SecondFactorKey,
    secret: ['current'],
  },
  confirmSecondFactor: {
    route: 'PUT /api/session/second-factor',
    effect: 'write',
    role: 'viewer',
    body: z.strictObject({ code: oneTimeCode }),
    response: z.null(),
    ok: [204],
    secret: ['code'],
  },
  endSecondFactor: {
    route: 'POST /api/session/second-factor/end',
    effect: 'write',
    role: 'viewer',
    body: z.strictObject({ code: oneTimeCode }),
    response: z.null(),
    ok: [204],
    secret: ['code'],
  },
} as const satisfies Record<string, Spec>;
