import { pino } from 'pino';
import { operations } from '../contract/catalogue.ts';
import { loadConfig } from './config.ts';
import { ConfigError } from './configText.ts';
import { connectScopes } from './connections.ts';
import { runCommand } from './main.ts';
import { probe, type Probed } from './probe.ts';
import type { Connection } from './services.ts';

// npm run probe -- SCOPE: which reads of a configured scope answer as the contract has them.

const usage = `Usage:
  npm run probe -- SCOPE   a scope of the file that WHEELHOUSE_CONFIG names: every read once, no write`;
const say = (line: string) => void process.stdout.write(`${line}\n`);

function openScope([name, ...rest]: string[]): Connection {
  if (name === undefined || rest.length > 0) throw new ConfigError(usage);
  const config = loadConfig();
  if (!config) throw new ConfigError(`WHEELHOUSE_CONFIG names no file.\n${usage}`);
  const scope = config.scopes[name];
  if (!scope)
    throw new ConfigError(
      `There is no scope ${name}; there is ${Object.keys(config.scopes).join(', ') || 'none'}.`,
    );
  const quiet = pino({ enabled: false });
  return connectScopes({ ...config, scopes: { [name]: scope } }, quiet).get(name)!;
}

async function signIn(connection: Connection) {
  const { signedIn, lastError, version, project, clockSkew } = await connection.health();
  if (!signedIn) throw new ConfigError(`${connection.id}: ${lastError ?? 'not signed in'}`);
  const facts = { version, project, 'clock ahead by': clockSkew === null ? null : `${clockSkew} s` };
  const told = Object.entries(facts).flatMap(([name, fact]) => (fact === null ? [] : [`${name} ${fact}`]));
  say([`${connection.id}: signed in`, ...told].join(', '));
}

await runCommand(async () => {
  const connection = openScope(process.argv.slice(2));
  await signIn(connection);
  const counts = new Map<Probed['outcome'], number>();
  for await (const { operation, outcome, why } of probe(connection, operations)) {
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    say(`${operation.padEnd(36)} ${outcome.padEnd(22)} ${why}`.trimEnd());
  }
  say([...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', '));
});
