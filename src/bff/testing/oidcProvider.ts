import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Provider } from 'oidc-provider';

export const clientId = 'wheelhouse';
export const clientSecret = 'the-secret-of-the-client-0123456789';

// One for every provider of a run: an RSA key takes its time.
const keys = generateKeyPair('RS256', { extractable: true });

/** A real OpenID provider on `localhost`: another site than a product on 127.0.0.1. Signs in whom it is told to. */
export async function startProvider() {
  const { privateKey } = await keys;
  const key = { ...(await exportJWK(privateKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
  /** Groups by login. */
  const people = new Map<string, string[]>();
  const state = { login: undefined as string | undefined, isDown: false };
  let serve = (_request: IncomingMessage, response: ServerResponse) => void response.writeHead(503).end();
  const server = createServer((request, response) => {
    if (state.isDown) request.socket.destroy();
    else serve(request, response);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const issuer = `http://localhost:${port}`;

  return {
    issuer,
    people,
    state,
    config: { issuer, clientId, clientSecret },
    /** Lets the product at this address in. */
    trust(product: string, more: { idTokenHasGroups?: boolean } = {}) {
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: clientId,
            client_secret: clientSecret,
            redirect_uris: [`${product}/api/session/oidc/callback`],
            post_logout_redirect_uris: [`${product}/`],
            backchannel_logout_uri: `${product}/api/session/oidc/backchannel`,
            grant_types: ['authorization_code', 'refresh_token'],
          },
        ],
        jwks: { keys: [key] },
        cookies: { keys: [randomUUID()] },
        claims: { openid: ['sub'], profile: ['preferred_username', 'groups'], email: ['email'] },
        conformIdTokenClaims: !more.idTokenHasGroups,
        features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
        interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
        issueRefreshToken: () => true,
        findAccount: (_context, id) =>
          people.has(id)
            ? {
                accountId: id,
                claims: () => ({ sub: id, preferred_username: id, groups: people.get(id) }),
              }
            : undefined,
      });
      const callback = provider.callback();
      serve = (request, response) => {
        if (request.url?.startsWith('/interaction/')) void interact(provider, request, response);
        else void callback(request, response);
      };
    },
    /** A logout token as the provider would sign it; `claims` overrides. */
    logoutToken: (claims: Record<string, unknown>) =>
      new SignJWT({
        events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
        ...{ jti: randomUUID(), iss: issuer, aud: clientId },
        iat: Math.floor(Date.now() / 1000),
        exp: Math.floor(Date.now() / 1000) + 120,
        ...claims,
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'logout+jwt' })
        .sign(privateKey),
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse) {
    const { prompt, params, session, grantId } = await provider.interactionDetails(request, response);
    if (prompt.name === 'login') {
      const asked = new URL(request.url ?? '', issuer).searchParams.get('login');
      const login = state.login ?? asked;
      if (login === null) {
        response.setHeader('content-type', 'text/html; charset=utf-8').end(form);
        return;
      }
      const result = login === 'nobody' ? { error: 'access_denied' } : { login: { accountId: login } };
      await provider.interactionFinished(request, response, result);
      return;
    }
    const known = grantId ? await provider.Grant.find(grantId) : undefined;
    const grant = known ?? new provider.Grant({ accountId: session?.accountId ?? '', clientId });
    grant.addOIDCScope(String(params['scope']));
    await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  }
}

const form = `<!doctype html><html lang="en"><title>Single sign-on</title><main><h1>Single sign-on</h1>
<form><label>Account <input name="login"></label> <button>Continue</button></form></main></html>`;
