import * as z from 'zod/mini';
import { Tls, Url } from './scopeConfig.ts';

// How people sign in, as the YAML file has it.

const text = z.string().check(z.minLength(1));
const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
const isSafe = (url: string) => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || loopback.test(hostname);
};

/** An OpenID Connect provider. */
export const OidcConfig = z.strictObject({
  issuer: Url.check(z.refine(isSafe, 'must be https: codes and tokens pass there')),
  clientId: text,
  clientSecret: text,
  /** The claim of the ID token, or else of userinfo, that has a person's groups. */
  groupsClaim: z._default(text, 'groups'),
  /** What is asked for; `offline_access` where the provider gives refresh tokens for nothing less. */
  scope: z._default(text, 'openid profile email'),
  /** How the client proves itself at the token endpoint: its header, or the form. */
  clientAuth: z._default(z.enum(['basic', 'post']), 'basic'),
  /** What the button on the sign-in page calls it. */
  name: z.optional(text.check(z.maxLength(60))),
  proxy: z.optional(Url),
  tls: z.optional(Tls),
});
export type OidcConfig = z.infer<typeof OidcConfig>;

export const AuthConfig = z
  .strictObject({
    /** Accounts in the store. */
    local: z._default(z.boolean(), true),
    oidc: z.optional(OidcConfig),
    /** Whom to ask for access, in words: shown to people who have no grant. */
    contact: z.optional(text.check(z.maxLength(200))),
  })
  .check(z.refine(({ local, oidc }) => local || oidc, 'leaves nobody a way to sign in'));
