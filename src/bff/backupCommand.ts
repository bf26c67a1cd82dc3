import { closeSync, existsSync, openSync } from 'node:fs';
import { verifyChain } from './auditChain.ts';
import { defaultStore, loadConfig } from './config.ts';
import { ConfigError } from './configText.ts';
import { runCommand } from './main.ts';
import { copyLibsql } from './store/sqlite.ts';
import { openStore } from './store/store.ts';

// npm run backup -- FILE: a copy of the embedded store, whole in itself, beside a running BFF or without one.

const usage = `Usage:
  npm run backup -- FILE   copies the embedded store to FILE, which must not exist yet

To restore: stop Wheelhouse, put the copy where the store was, remove the files beside it that end in -wal and -shm, start.`;

await runCommand(async () => {
  const [file, ...more] = process.argv.slice(2);
  if (!file || more.length > 0 || file.startsWith('-')) throw new ConfigError(usage);
  const url = loadConfig()?.store ?? defaultStore;
  if (!url.startsWith('file:'))
    throw new ConfigError(
      'The store is PostgreSQL: back it up with its own pg_dump, which also works while it runs.',
    );
  if (!existsSync(url.slice('file:'.length)))
    throw new ConfigError(`There is no store at ${url.slice(5)} yet.`);
  reserve(file);
  copyLibsql(url.slice('file:'.length), file);
  const copy = await openStore(`file:${file}`);
  try {
    const { broken, records } = await verifyChain(copy);
    const trail = broken
      ? `its audit trail is broken at record ${broken.seq}`
      : `${records} audit records, unbroken`;
    process.stdout.write(`${file} is a copy of the store: ${trail}.\n`);
    if (broken) process.exitCode = 1;
  } finally {
    await copy.close();
  }
});

/** Makes the file, for nobody else to read: it holds password hashes. SQLite copies into an empty file. */
function reserve(file: string): void {
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new ConfigError(
      code === 'EEXIST' ? `${file} exists already.` : `${file} cannot be written: ${code}.`,
    );
  }
}
