import type { Call } from './call.ts';
import { isSystem, type Thing, type Vm } from './entities.ts';
import { holdsOf, pageOf } from './auditTrail.ts';
import { badRequest, forbidden } from './refusal.ts';
import { hrefOf, taskRecord } from './rows.ts';
import { orgs } from './seed.ts';

type Row = { [field: string]: string | number | boolean | null };

const things = (call: Call): Thing[] => [
  ...call.director.world.vms,
  ...call.director.world.vApps,
  ...call.director.world.others,
];

/** Records by type; those for system administrators say their organisation as well. */
const types: Record<string, (call: Call) => Row[]> = {
  task: ({ director, origin, session }) =>
    [...director.world.tasks.values()]
      .filter(({ org }) => isSystem(session!.user.org) || org === session!.user.org)
      .map((task) => taskRecord(task, origin)),
  vm: (call) => call.director.world.vms.filter((vm) => isTheirs(call, vm)).map((vm) => vmRecord(vm, call)),
  vApp: (call) => plain(call, 'vapp'),
  orgVdc: (call) => plain(call, 'vdc'),
  orgVdcNetwork: (call) => plain(call, 'network'),
  organization: ({ origin }) =>
    orgs.map(({ id, name, displayName }) => ({ href: `${origin}/api/org/${id}`, name, displayName })),
};
const admin: Record<string, string> = {
  adminTask: 'task',
  adminVM: 'vm',
  adminVApp: 'vApp',
  adminOrgVdc: 'orgVdc',
};
const isTheirs = (call: Call, thing: Thing) =>
  isSystem(call.session!.user.org) || thing.org === call.session!.user.org;

const plain = (call: Call, kind: Thing['kind']) =>
  things(call)
    .filter((thing) => thing.kind === kind && isTheirs(call, thing))
    .map((thing) => ({ href: hrefOf(thing, call.origin), name: thing.name, ...orgOf(thing, call) }));

const orgOf = ({ org }: Thing, { origin, session }: Call): Row =>
  isSystem(session!.user.org) ? { org: `${origin}/api/org/${org.id}` } : {};

const vmRecord = (vm: Vm, call: Call): Row => ({
  ...{ href: hrefOf(vm, call.origin), name: vm.name, status: vm.isOn ? 'POWERED_ON' : 'POWERED_OFF' },
  ...{ container: hrefOf(vm.vApp, call.origin), containerName: vm.vApp.name, isVAppTemplate: false },
  ...{ numberOfCpus: vm.cpus, memoryMB: vm.gigabytes * 1024, ...orgOf(vm, call) },
});

export function query(call: Call) {
  const type = call.query.get('type') ?? '';
  const isAdmin = type in admin || type === 'organization';
  if (isAdmin && !isSystem(call.session!.user.org)) throw forbidden(`Access to ${type} is forbidden.`);
  const records = types[admin[type] ?? type];
  if (!records) throw badRequest(`Unknown query type ${type}.`);
  const holds = holdsOf(call.query.get('filter'));
  const found = records(call).filter((record) =>
    holds((field) => (field === 'id' ? record['href'] : record[field])),
  );
  const way = call.query.get('sortDesc');
  const by = way ?? call.query.get('sortAsc');
  if (by !== null) found.sort((a, b) => String(a[by]).localeCompare(String(b[by])) * (way === null ? 1 : -1));
  const { page, pageSize, rows } = pageOf(found, call.query);
  return { name: type, page, pageSize, total: found.length, link: [], record: rows };
}
