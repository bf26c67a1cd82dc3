import { describe, expect, it } from 'vitest';
import { openBff } from './testing/client.ts';
import { onEveryStore } from './testing/stores.ts';

onEveryStore('the BFF', (open) => {
  it('signs in, knows who it is, and signs out', async () => {
    const { browser, close } = await openBff(await open());
    const page = browser();
    expect((await page.ask('GET', '/api/session')).json).toMatchObject({ kind: 'unauthenticated' });
    expect((await page.signIn()).json).toMatchObject({
      user: { name: 'ada' },
      roles: { hq: 'admin', lab: 'admin' },
    });
    expect((await page.ask('GET', '/api/session')).json).toMatchObject({ user: { name: 'ada' } });
    expect((await page.ask('DELETE', '/api/session')).status).toBe(204);
    expect((await page.ask('GET', '/api/session')).status).toBe(401);
    await close();
  });
});

describe('health', () => {
  it.todo('readyz');
});
