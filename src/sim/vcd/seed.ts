import type { Random } from '../random.ts';
import type { Org, Thing, User, VApp, Vm } from './entities.ts';

// A provider with two tenants; organisation and user of the vendor's own page are among them.

const org = (id: string, name: string, displayName: string): Org => ({ id, name, displayName });
export const system = org('a93c9db9-7471-3192-8d09-a8f7eeda85f9', 'System', 'System Organization');
export const acme = org('debd63a0-6eae-11ea-8c7b-0050561776be', 'acme', 'Acme Corporation');
export const globex = org('3f0b7d52-6eae-11ea-8c7b-0050561776be', 'globex', 'Globex');
export const orgs: readonly Org[] = [system, acme, globex];

const user = (id: string, name: string, of: Org, role: string): User => ({ id, name, org: of, role });
export const administrator = user(
  '3b81c0f4-5463-4177-aa6c-26e603323d6c',
  'administrator',
  system,
  'System Administrator',
);
export const acmeAdmin = user(
  '7c20d8ff-6eae-11ea-bb42-0050561776c8',
  'acmeadmin',
  acme,
  'Organization Administrator',
);
export const anna = user('d19fd8ff-6eae-11ea-bb42-0050561776c8', 'anna', acme, 'vApp Author');
export const bert = user('5be8d8ff-6eae-11ea-bb42-0050561776c8', 'bert', acme, 'vApp User');
export const carol = user(
  '91a4d8ff-6eae-11ea-bb42-0050561776c8',
  'carol',
  globex,
  'Organization Administrator',
);
export const users: readonly [User, ...User[]] = [administrator, acmeAdmin, anna, bert, carol];

const vApps = {
  acme: { shop: ['web', 'web', 'db'], billing: ['app', 'db'], intranet: ['wiki', 'mail'] },
  globex: { crm: ['app', 'db'], lab: ['node', 'node', 'node'] },
};

export interface Inventory {
  vApps: VApp[];
  vms: Vm[];
  /** Everything else that events are about. */
  others: Thing[];
}

export function createInventory(random: Random): Inventory {
  const inventory: Inventory = { vApps: [], vms: [], others: [] };
  for (const of of [acme, globex]) {
    for (const [name, tiers] of Object.entries(vApps[of.name as keyof typeof vApps])) {
      const vApp: VApp = { id: random.uuid(), kind: 'vapp', name, org: of };
      inventory.vApps.push(vApp);
      tiers.forEach((tier: string, index: number) => {
        const number = tiers.slice(0, index + 1).filter((one: string) => one === tier).length;
        inventory.vms.push({
          ...{ id: random.uuid(), kind: 'vm', name: `${name}-${tier}-0${number}`, org: of, vApp },
          ...{ isOn: random.chance(0.7), cpus: random.pick([2, 4, 8]), gigabytes: random.pick([4, 8, 16]) },
        });
      });
    }
    const thing = (kind: Thing['kind'], name: string): Thing => ({ id: random.uuid(), kind, name, org: of });
    inventory.others.push(
      thing('vdc', `${of.name}-vdc`),
      thing('network', `${of.name}-routed`),
      thing('catalog', 'templates'),
    );
  }
  return inventory;
}
