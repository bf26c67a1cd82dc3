import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { Failure } from '../../contract/failure.ts';
import { createProvider } from './provider.ts';

const clientId = 'wheelhouse';

/** A provider that signs whatever it is told to, as no real one would. */
async function startForger(idToken: (issuer: string, nonce: string) => Promise<string>) {
  const keys: object[] = [];
  const state = { nonce: '' };
  const server = createServer((request, response) => {
    const answer = (body: object) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    if (request.url === '/jwks') answer({ keys });
    else if (request.url === '/token')
      void idToken(issuer, state.nonce).then((id_token) =>
        answer({ access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token }),
      );
    else
      answer({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ['RS256'],
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
      });
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const issuer = `http://localhost:${(server.address() as { port: number }).port}`;
  const provider = createProvider({
    ...{ issuer, clientId, clientSecret: 'secret', groupsClaim: 'groups', scope: 'openid' },
    clientAuth: 'basic',
  });
  onTestFinished(async () => {
    await provider.close();
    server.closeAllConnections();
    server.close();
  });
  return {
    async signIn() {
      const callback = 'http://127.0.0.1:1/api/session/oidc/callback';
      const { flow } = await provider.begin(callback, { to: '/', before: null });
      state.nonce = flow.nonce;
      return provider.finish(new URL(`${callback}?code=c&state=${flow.state}`), flow);
    },
  };
}

const seconds = () => Math.floor(Date.now() / 1000);
const claims = (issuer: string, nonce: string): JWTPayload => ({
  ...{ iss: issuer, aud: clientId, sub: 'olga', nonce, groups: ['helpdesk'] },
  ...{ iat: seconds(), exp: seconds() + 300 },
});
const pair = await generateKeyPair('RS256', { extractable: true });
const sign = (payload: JWTPayload) =>
  new SignJWT(payload).setProtectedHeader({ alg: 'RS256' }).sign(pair.privateKey);

it('an ID token as it should be is taken, with a clock half a minute off', async () => {
  const forger = await startForger((issuer, nonce) =>
    sign({ ...claims(issuer, nonce), iat: seconds() + 30, exp: seconds() - 30 }),
  );
  expect(await forger.signIn()).toMatchObject({ subject: 'olga', groups: ['helpdesk'], refreshToken: null });
  expect(await exportJWK(pair.publicKey)).toHaveProperty('kty', 'RSA');
});

it.each([
  ['alg: none', (p: JWTPayload) => Promise.resolve(new UnsecuredJWT(p).encode())],
  ['for another audience', (p: JWTPayload) => sign({ ...p, aud: 'somebody-else' })],
  ['of another issuer', (p: JWTPayload) => sign({ ...p, iss: 'https://elsewhere.example' })],
  ['with another nonce', (p: JWTPayload) => sign({ ...p, nonce: 'replayed' })],
  [
    'that ended, with a clock ten minutes off',
    (p: JWTPayload) => sign({ ...p, iat: seconds() - 900, exp: seconds() - 600 }),
  ],
  ['without a subject', ({ sub: _, ...p }: JWTPayload) => sign(p)],
])('an ID token %s signs nobody in', async (_, make) => {
  const forger = await startForger((issuer, nonce) => make(claims(issuer, nonce)));
  const failure = await forger.signIn().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ kind: 'forbidden', code: 'providerAnswer' });
});
