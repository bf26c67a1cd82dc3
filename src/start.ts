import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { createAccounts } from './bff/accounts.ts';
import { environment, loadConfig, parseConfig, type Config } from './bff/config.ts';
import { createLog } from './bff/log.ts';
import { closeGracefully, runCommand, startBff } from './bff/main.ts';
import { openStore } from './bff/store/store.ts';
import { atLeast, roles, type Role } from './contract/operation.ts';
import { startEstate, type Estate } from './sim/estate.ts';
import { startCloud, type SimulatedCloud } from './sim/huawei/server.ts';
import { startDirector, type SimulatedDirector } from './sim/vcd/server.ts';
import { readDemoSettings } from './sim/settings.ts';

// What `npm start` runs: the BFF, and the demo estate beside it when nothing is configured.

// Beside this file once it is built, wherever it was started from.
const pages = fileURLToPath(new URL('../web', import.meta.url));
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** The towers of headquarters and its branch, a region of Huawei Cloud, and a Cloud Director. */
type Demo = [Estate, Estate, SimulatedCloud, SimulatedDirector];

await runCommand(async () => {
  const config = loadConfig();
  const demo: Demo | undefined = config
    ? undefined
    : [
        await startEstate(readDemoSettings()),
        await startEstate({ site: 'branch' }),
        // More certificates than one walk of the vendor's list reaches.
        await startCloud({ counts: { certificates: 400 }, registries: true }),
        await startDirector({ rate: 0.5 }),
      ];
  const bff = await startBff(config ?? (await prepareDemo(demo!)), { pages });
  closeGracefully(async () => {
    await bff.close();
    await Promise.all((demo ?? []).map((part) => part.close()));
  }, createLog());
  say(`open ${bff.url}`);
});

/** The demo's configuration, with an account for every role, named after it, whose password is new each time. */
async function prepareDemo([tower, branch, cloud, director]: Demo): Promise<Config> {
  say(`demo estate: ${tower.url} (simulated: nothing real is touched)`);
  say(`demo branch: ${branch.url}`);
  say(`demo cloud: ${cloud.url}`);
  say(`demo director: ${director.url}`);
  const config = parseConfig(
    {
      store: 'file:data/demo.db',
      grants: roles.flatMap(grantsOf),
      scopes: {
        'tower-demo': { vendor: 'cloudtower', name: 'HQ tower', url: tower.url, ...tower.credentials },
        'tower-branch': {
          vendor: 'cloudtower',
          name: 'Branch tower',
          url: branch.url,
          ...branch.credentials,
          // A stricter place, to see what that is like.
          console: {
            takeKeyboard: { reason: 'required', caseNumber: 'optional' },
            allow: { screenshot: false, clipboardOut: false },
          },
        },
        'cn-north-4': { vendor: 'huawei', name: 'Huawei Cloud cn-north-4', ...cloud.scope },
        // One Cloud Director as three kinds of people see it.
        'vcd-system': { vendor: 'vcd', name: 'Cloud Director, provider', ...director.scopes.system },
        'vcd-acme': { vendor: 'vcd', name: 'Cloud Director, Acme', ...director.scopes.orgAdmin },
        'vcd-anna': { vendor: 'vcd', name: 'Cloud Director, Anna of Acme', ...director.scopes.user },
      },
    },
    environment,
  );
  const store = await openStore(config.store);
  const accounts = createAccounts(store);
  const known = new Set((await accounts.list()).map(({ name }) => name));
  say('demo accounts, name and password:');
  for (const role of roles) {
    const password = drawPassword();
    if (known.has(role)) await accounts.reset(role, password);
    else await accounts.add({ name: role, password, groups: [role] });
    say(`${role} ${password}`);
  }
  await store.close();
  return config;
}

/** Every role on every scope, but of Cloud Director's three: the provider's is for those who run the estate. */
function grantsOf(role: Role) {
  const isRunning = atLeast(role, 'operator');
  const all = ['tower-demo', 'tower-branch', 'cn-north-4', 'vcd-acme', 'vcd-anna'];
  return [isRunning ? { group: role, role } : { group: role, role, scopes: all }];
}

/** Three groups of four letters and digits that nobody mistakes for each other: 60 bits. */
function drawPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group()].join('-');
}
