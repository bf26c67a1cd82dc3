import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** What a browser was given, and where: answers with their heads, messages of sockets, addresses, the console. */
export interface Witness {
  told: Map<string, string[]>;
  /** Answers that are still being read. */
  settled: () => Promise<void>;
}

export function watch(page: Page): Witness {
  const told = new Map<string, string[]>();
  const reading = new Set<Promise<void>>();
  const keep = (where: string, text: string) => {
    const before = told.get(where);
    if (before) before.push(text);
    else told.set(where, [text]);
  };
  page.on('request', (request) => keep('an address', request.url()));
  page.on('console', (message) => keep('the console', message.text()));
  page.on('pageerror', (error) => keep('an error', String(error)));
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    // Their names have a hash of what is in them: once read is read.
    if (pathname.startsWith('/assets/') && told.has(pathname)) return;
    const read = (async () => {
      keep(pathname, JSON.stringify(await response.allHeaders()));
      // A page that is left takes its answers with it.
      keep(pathname, await response.text().catch(() => ''));
    })().catch(() => undefined);
    reading.add(read);
    void read.finally(() => reading.delete(read));
  });
  page.on('websocket', (socket) => {
    const { pathname } = new URL(socket.url());
    // A console's address is its ticket, which is spent.
    const where = pathname.replace(/consoles\/.*/, 'consoles/…');
    socket.on('framereceived', ({ payload }) => keep(where, payload.toString('latin1')));
  });
  return { told, settled: async () => void (await Promise.all([...reading])) };
}

/** Everything in a folder, as bytes. */
export async function bytesIn(folder: string): Promise<[string, string][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async ({ name, parentPath }): Promise<[string, string]> => [
      `the file ${name}`,
      (await readFile(join(parentPath, name))).toString('latin1'),
    ]),
  );
}

/** A secret as it is, and as it would stand in an address, in JSON, or in a header of Basic. */
export const disguises = (secret: string): string[] => [
  ...new Set([
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  ]),
];
