import { createRemoteJWKSet, customFetch as joseFetch, jwtVerify } from 'jose';
import * as client from 'openid-client';
import * as z from 'zod/mini';
import { Failure } from '../../contract/failure.ts';
import type { OidcConfig } from '../authConfig.ts';
import { openFetch } from '../upstream.ts';

/** What a provider says of a person who came from it. */
export interface Arrival {
  subject: string;
  name: string;
  groups: string[];
  /** Its own session, where it names one: a sign-out there ends just this one. */
  sid: string | null;
  /** With it the rights are read again; without it they hold until `expiresAt`. */
  refreshToken: string | null;
  /** When the access token ends, epoch ms. */
  expiresAt: number;
}

/** What one sign-in under way must remember; it stays in a sealed cookie of the browser. */
export const Flow = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where to go afterwards: a path of ours. */
  to: z.string(),
  /** The session the browser had when it set out: it ends when another begins. */
  before: z.nullable(z.string()),
});
export type Flow = z.infer<typeof Flow>;

export interface Provider {
  begin(callback: string, flow: Pick<Flow, 'to' | 'before'>): Promise<{ url: string; flow: Flow }>;
  /** Exchanges the code of `arrived`, the whole address the browser came back to. Throws `Failure` only. */
  finish(arrived: URL, flow: Flow): Promise<Arrival>;
  /** Reads a person's rights again; undefined when the provider has ended their access. */
  reread(subject: string, refreshToken: string): Promise<Arrival | undefined>;
  /** Where the browser signs out there too; null where the provider has no such page. */
  signOutUrl(back: string): Promise<string | null>;
  /** Whose sessions a logout token ends. Throws `Failure` for one that is not to be believed. */
  readLogout(token: string): Promise<{ subject: string | null; sid: string | null }>;
  close(): Promise<void>;
}

const leeway = 60; // seconds by which two clocks may differ
const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';
const Claims = z.looseObject({
  sub: z.string(),
  preferred_username: z.optional(z.string()),
  email: z.optional(z.string()),
  name: z.optional(z.string()),
  sid: z.optional(z.string()),
});
type Claims = z.infer<typeof Claims>;

/** The one door to the provider: openid-client asks, jose believes. Its documents are read when first needed. */
export function createProvider(config: OidcConfig): Provider {
  const way = openFetch(config);
  let known: Promise<client.Configuration> | undefined;
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;

  function discover() {
    known ??= client
      .discovery(
        new URL(config.issuer),
        config.clientId,
        { [client.clockTolerance]: leeway },
        config.clientAuth === 'basic'
          ? client.ClientSecretBasic(config.clientSecret)
          : client.ClientSecretPost(config.clientSecret),
        {
          [client.customFetch]: way.fetch,
          // The configuration lets http through for this machine alone.
          // oxlint-disable-next-line typescript/no-deprecated -- deprecated only to stand out, as its text says
          execute: config.issuer.startsWith('http:') ? [client.allowInsecureRequests] : [],
        },
      )
      .catch((error: unknown) => {
        known = undefined;
        throw failureOf(error);
      });
    return known;
  }

  async function describe(
    found: client.Configuration,
    tokens: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers,
    known?: { subject: string; refreshToken: string },
  ): Promise<Arrival> {
    const fromToken = tokens.claims() as object | undefined;
    const isEnough = fromToken && config.groupsClaim in fromToken;
    const more =
      !isEnough && found.serverMetadata().userinfo_endpoint
        ? await client.fetchUserInfo(
            found,
            tokens.access_token,
            known?.subject ?? Claims.parse(fromToken).sub,
          )
        : {};
    const claims: Claims = Claims.parse({ ...fromToken, ...more });
    if (known && claims.sub !== known.subject) throw new Error('the provider answered for somebody else');
    return {
      subject: claims.sub,
      name: nameOf(claims),
      groups: groupsOf(claims[config.groupsClaim]),
      sid: claims.sid ?? null,
      refreshToken: tokens.refresh_token ?? known?.refreshToken ?? null,
      expiresAt: Date.now() + (tokens.expiresIn() ?? 300) * 1000,
    };
  }

  return {
    async begin(callback, { to, before }) {
      const found = await discover();
      const verifier = client.randomPKCECodeVerifier();
      const [state, nonce] = [client.randomState(), client.randomNonce()];
      const url = client.buildAuthorizationUrl(found, {
        redirect_uri: callback,
        scope: config.scope,
        // Without it some providers give no refresh token, whatever was asked for.
        ...(config.scope.split(' ').includes('offline_access') ? { prompt: 'consent' } : {}),
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return { url: url.href, flow: { state, nonce, verifier, to, before } };
    },

    async finish(arrived, { state, nonce, verifier }) {
      const found = await discover();
      try {
        const tokens = await client.authorizationCodeGrant(found, arrived, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        return await describe(found, tokens);
      } catch (error) {
        throw failureOf(error);
      }
    },

    async reread(subject, refreshToken) {
      const found = await discover();
      try {
        const tokens = await client.refreshTokenGrant(found, refreshToken);
        return await describe(found, tokens, { subject, refreshToken });
      } catch (error) {
        if (error instanceof client.ResponseBodyError && error.error === 'invalid_grant') return undefined;
        throw failureOf(error);
      }
    },

    async signOutUrl(back) {
      const found = await discover();
      if (!found.serverMetadata().end_session_endpoint) return null;
      // No id_token_hint: a token does not belong into an address.
      return client.buildEndSessionUrl(found, { post_logout_redirect_uri: back }).href;
    },

    async readLogout(token) {
      const { jwks_uri, issuer } = (await discover()).serverMetadata();
      if (!jwks_uri)
        throw new Failure('forbidden', 'The provider publishes no keys.', { code: 'logoutToken' });
      keys ??= createRemoteJWKSet(new URL(jwks_uri), { [joseFetch]: way.fetch });
      try {
        const { payload } = await jwtVerify(token, keys, {
          issuer,
          audience: config.clientId,
          clockTolerance: leeway,
          maxTokenAge: '5 minutes',
          requiredClaims: ['iat', 'jti', 'events'],
        });
        const { events, nonce, sub, sid } = Logout.parse(payload);
        if (nonce !== undefined || !(logoutEvent in events) || (!sub && !sid))
          throw new Error('no logout token');
        return { subject: sub ?? null, sid: sid ?? null };
      } catch {
        throw new Failure('forbidden', 'This logout token is not to be believed.', { code: 'logoutToken' });
      }
    },

    close: () => way.close(),
  };
}

const Logout = z.looseObject({
  events: z.record(z.string(), z.unknown()),
  nonce: z.optional(z.unknown()),
  sub: z.optional(z.string()),
  sid: z.optional(z.string()),
});

const nameOf = (claims: Claims) =>
  (claims.preferred_username ?? claims.email ?? claims.name ?? claims.sub).slice(0, 128);

/** A list, or one name alone; whatever else it has is no group. */
function groupsOf(claim: unknown): string[] {
  const list: unknown[] = Array.isArray(claim) ? claim : [claim];
  return list.filter((group): group is string => typeof group === 'string').slice(0, 500);
}

const disbelief = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
  'OAUTH_UNSUPPORTED_OPERATION', // an algorithm nobody announced, `none` among them
]);

/** Why a sign-in did not come about; what the provider itself refused is told from what did not answer. */
function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof client.AuthorizationResponseError)
    return new Failure('forbidden', 'The sign-in was refused or broken off at the provider.', {
      code: error.error === 'access_denied' ? 'providerDenied' : 'providerRefused',
    });
  if (error instanceof client.ResponseBodyError)
    return new Failure('unavailable', `The provider refused the exchange: ${error.error}.`, {
      code: 'providerRefused',
    });
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (disbelief.has(code))
    return new Failure('forbidden', 'What the provider sent back is not to be believed.', {
      code: 'providerAnswer',
    });
  return new Failure('unavailable', 'The provider does not answer.', { code: 'providerDown' });
}
