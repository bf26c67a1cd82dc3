import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, expect, it } from 'vitest';
import { createLog } from './log.ts';
import { openStore } from './store/store.ts';
import { openBff, password } from './testing/client.ts';

const folder = mkdtempSync(join(tmpdir(), 'wheelhouse-'));
afterAll(() => rmSync(folder, { recursive: true }));

function capture() {
  let text = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      text += chunk.toString();
      done();
    },
  });
  return { log: createLog(stream), lines: () => text };
}

it('says who asked for what, and no secret of theirs', async () => {
  const { log, lines } = capture();
  const store = await openStore(`file:${join(folder, 'a.db')}`);
  const bff = await openBff(store, { log });
  const page = bff.browser();
  await page.signIn('ada', 'not-the-password');
  await page.signIn();
  await page.ask('GET', '/api/scopes?search=secret-word');
  await page.ask('GET', '/api/consoles/secret-ticket');
  await page.ask('POST', '/api/session', { body: '{"password":"half-a-secret' });
  const session = await bff.services.sessions.find(page.cookie);
  log.error({ session, request: { headers: { cookie: page.cookie } }, config: { password } }, 'by mistake');
  await bff.close();
  await store.close();

  expect(lines()).toContain('"operation":"own.getConsole"');
  expect(lines()).toContain('"person":"ada"');
  const secrets = [password, 'not-the-password', 'half-a-secret', 'secret-word', 'secret-ticket'];
  for (const secret of [...secrets, page.cookie!.split('=')[1]!, page.csrf!])
    expect(lines()).not.toContain(secret);
});
