import { verifyChain } from './auditChain.ts';
import { defaultStore, loadConfig } from './config.ts';
import { ConfigError } from './configText.ts';
import { runCommand } from './main.ts';
import { openStore } from './store/store.ts';

// npm run audit -- verify: is the trail as it was written? Beside a running BFF or without one.

const usage = `Usage:
  npm run audit -- verify   walks the whole trail; exits with 1 and names the first broken link`;

await runCommand(async () => {
  if (process.argv.slice(2).join(' ') !== 'verify') throw new ConfigError(usage);
  const store = await openStore(loadConfig()?.store ?? defaultStore);
  try {
    const { broken, records, hash } = await verifyChain(store);
    if (!broken) {
      process.stdout.write(
        `The trail is whole: ${records} records, each as it was written; the last is ${hash}.\n`,
      );
      return;
    }
    const why =
      broken.why === 'changed'
        ? 'is not as it was written'
        : 'follows on something that was removed or changed';
    process.stdout.write(`The trail is broken: record ${broken.seq} ${why}.\n`);
    process.exitCode = 1;
  } finally {
    await store.close();
  }
});
