import { parseArgs } from 'node:util';
import { AccountError, createAccounts } from './accounts.ts';
import { defaultStore, loadConfig } from './config.ts';
import { ConfigError } from './configText.ts';
import { runCommand } from './main.ts';
import { readPassword } from './readPassword.ts';
import { createSecondFactors } from './secondFactor.ts';
import { openStore } from './store/store.ts';

// npm run user -- …: local accounts, beside a running BFF or without one.

const usage = `Usage:
  npm run user -- add NAME --group GROUP [--group GROUP]   the password is read from standard input
  npm run user -- reset NAME                               likewise; ends the sessions of the account
  npm run user -- disable NAME                             ends them too, within about a second
  npm run user -- forget-codes NAME                        for a lost authenticator: the password alone lets in
  npm run user -- list`;

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { group: { type: 'string', multiple: true, default: [] } },
    });
    const [verb = '', name = '', ...rest] = positionals;
    const isComplete =
      verb === 'list' ? !name : ['add', 'reset', 'disable', 'forget-codes'].includes(verb) && name !== '';
    if (isComplete && rest.length === 0 && (verb === 'add') === values.group.length > 0)
      return { verb, name, groups: values.group };
  } catch {
    // An option that does not exist: the usage says which ones do.
  }
  throw new ConfigError(usage);
}

await runCommand(async () => {
  const { verb, name, groups } = readArguments(process.argv.slice(2));
  const store = await openStore(loadConfig()?.store ?? defaultStore);
  const say = (text: string) => process.stdout.write(`${text}\n`);
  try {
    const accounts = createAccounts(store);
    const password = () => readPassword(process.stdin, process.stderr);
    if (verb === 'add') {
      await accounts.add({ name, password: await password(), groups });
      say(`${name} can sign in now.`);
    } else if (verb === 'reset') {
      await accounts.reset(name, await password());
      say(`${name} has a new password; former sessions have ended.`);
    } else if (verb === 'disable') {
      await accounts.disable(name);
      say(`${name} can no longer sign in; sessions end within about a second.`);
    } else if (verb === 'forget-codes') {
      await createSecondFactors(store).remove(await accounts.idOf(name));
      say(`${name} signs in with the password alone.`);
    } else {
      for (const account of await accounts.list())
        say([account.name, account.groups.join(','), account.disabled ? 'disabled' : 'enabled'].join('\t'));
    }
  } catch (error) {
    throw error instanceof AccountError ? new ConfigError(error.message) : error;
  } finally {
    await store.close();
  }
});
