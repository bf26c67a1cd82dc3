import { describe, expect, it, onTestFinished } from 'vitest';
import { startEstate } from '../estate.ts';
import { post, signIn, tokenOf } from '../testing.ts';
import { demoIdentity, directoryIdentity, Identity, strategies } from './identity.ts';

async function start() {
  const estate = await startEstate({ vms: 10 });
  onTestFinished(() => estate.close());
  return estate;
}

describe('signing in', () => {
  it('takes the account of each source and answers an opaque token', async () => {
    const estate = await start();
    const logins = [
      { ...estate.credentials, source: 'LOCAL' },
      estate.credentials,
      { ...directoryIdentity, source: 'AUTHN', auth_config_id: strategies[0]?.id },
      { ...directoryIdentity, source: 'LDAP' },
    ];
    for (const login of logins) {
      const answer = await post(estate, 'login', login);
      expect(answer).toMatchObject({ status: 200, body: { task_id: null } });
      expect((await post(estate, 'get-clusters', {}, tokenOf(answer))).status).toBe(200);
    }
  });

  it('tells a stranger which directory stands behind AUTHN, and nothing else', async () => {
    const estate = await start();
    const query = 'query authnStrategies { authnStrategies { id type } }';
    expect(await post(estate, 'api', { operationName: 'authnStrategies', variables: {}, query })).toEqual({
      status: 200,
      body: { data: { authnStrategies: [{ id: strategies[0]?.id, type: 'LDAP' }] } },
    });
    expect((await post(estate, 'get-vms', {})).status).toBe(401);
  });

  it('takes the token raw, and on REST after Bearer too; an API key passes for one', async () => {
    const estate = await start();
    const token = tokenOf(await post(estate, 'login', estate.credentials));
    expect((await post(estate, 'get-vms', {}, `Bearer ${token}`)).status).toBe(200);
    expect((await post(estate, 'get-vms', {}, demoIdentity.apiKey)).status).toBe(200);
  });

  it.each([
    ['a wrong password', { username: demoIdentity.username, password: 'x' }],
    ['an unknown user', { username: 'x', password: demoIdentity.password }],
    ['a local account from the directory', { ...demoIdentity, apiKey: undefined, source: 'LDAP' }],
    ['a directory nobody knows', { ...directoryIdentity, source: 'AUTHN', auth_config_id: 'x' }],
    ['an unknown source', { ...directoryIdentity, source: 'MAIL' }],
    ['no password', { username: demoIdentity.username }],
    ['an unknown field', { ...demoIdentity }],
  ])('refuses %s', async (_name, login) => {
    const answer = await post(await start(), 'login', login);
    expect(answer).toMatchObject({
      status: 400,
      body: { path: '/login', message: expect.any(String) as string },
    });
  });

  it('locks an account after five misses, for a quarter of an hour', () => {
    let now = 0;
    const identity = new Identity(() => now, demoIdentity);
    const attempt = (password: string) => () =>
      identity.login({ username: demoIdentity.username, password, source: 'LOCAL' });
    for (let miss = 0; miss < 5; miss += 1) expect(attempt('x')).toThrow('USER_PASSWORD_INCORRECT');
    expect(attempt(demoIdentity.password)).toThrow('USER_LOCKED');
    now += 15 * 60_000;
    expect(attempt(demoIdentity.password)()).toEqual(expect.any(String));
  });

  it('lets tokens be killed, and a new sign-in be good', async () => {
    const estate = await start();
    const call = await signIn(estate);
    estate.faults.set({ deadToken: true });
    expect((await call('get-vms', {})).status).toBe(401);
    expect((await (await signIn(estate))('get-vms', {})).status).toBe(200);
  });
});
