import type { bms } from '../../../contract/services/bms.ts';
import { isObject } from '../../json.ts';
import { orderNumber, type BareServer } from '../bareMetal.ts';
import type { Answer, Call } from '../call.ts';
import { ofNumber } from '../pages.ts';
import { bareMetalRefusal } from '../refusal.ts';
import { addressOf, macOf } from '../seed.ts';
import { fieldsAt, listAt, textAt } from './bareMetalFields.ts';
import { readOrder } from './bareMetalOrders.ts';
import { showFlavor, showJob, showServer } from './bareMetalRows.ts';
import { begin, type Part } from './bareMetalWork.ts';

const invalid = (what: string) =>
  bareMetalRefusal(400, '0018', `Request body or parameter is illegal: ${what}.`);
const building = 10 * 60_000;
const switching = 60_000;

export const bmsAnswers = {
  listServers({ cloud: { world }, query }) {
    const [name, status] = ['name', 'status'].map((filter) => query.get(filter));
    const found = [...world.bareMetal.servers.values()]
      .filter((server) => (!name || server.name.includes(name)) && (!status || server.status === status))
      .toSorted((one, other) => other.created - one.created);
    return { count: found.length, servers: ofNumber(found, query, invalid).map(showServer) };
  },
  listFlavors({ cloud: { world }, query }) {
    const zone = query.get('availability_zone');
    return { flavors: world.bareMetal.flavors.filter(({ zones }) => !zone || zones[zone]).map(showFlavor) };
  },
  listStock({ cloud: { world }, query }) {
    const [zones, wanted] = [query.getAll('availability_zone'), query.getAll('flavor_id')];
    if (zones.length === 0) throw invalid('availability_zone');
    return {
      available_resource: zones.map((availability_zone) => ({
        availability_zone,
        flavors: world.bareMetal.flavors.flatMap(({ id, zones: sold }) => {
          const here = sold[availability_zone];
          if (!here || (wanted.length > 0 && !wanted.includes(id))) return [];
          return [{ flavor_id: id, count: here.stock, status: here.status }];
        }),
      })),
    };
  },
  showServer: (call) => ({ server: showServer(find(call, call.params['server_id'])) }),
  showJob({ cloud: { world }, params }) {
    const job = world.bareMetal.jobs.get(params['job_id'] ?? '');
    if (!job) throw bareMetalRefusal(404, '0090', 'The job does not exist.');
    return showJob(job);
  },
  createServers(call) {
    const order = readOrder(call);
    const { random } = call.cloud.world;
    const order_id = order.isPrepaid ? orderNumber(random.hex(15)) : null;
    // An order that is not paid for begins nothing.
    if (!order.isPaid) return { order_id };
    const parts = Array.from({ length: order.count }, (_, index) => build(call, order, order_id, index));
    const { id } = begin(call.cloud, 'baremetalBatchCreate', building, parts);
    return { job_id: id, ...(order_id ? { order_id } : {}) };
  },
  powerServer(call) {
    const [action = ''] = Object.keys(fieldsOf(call));
    const { type, servers } = fieldsAt(fieldsOf(call), action) ?? {};
    if (!['os-start', 'os-stop', 'reboot'].includes(action)) throw invalid('action');
    if (action !== 'os-start' && type !== 'HARD' && type !== 'SOFT') throw invalid('type');
    const chosen = serversOf(call, { servers });
    const isStart = action === 'os-start';
    for (const { status, task } of chosen)
      if (task !== null || status !== (isStart ? 'SHUTOFF' : 'ACTIVE'))
        throw bareMetalRefusal(409, '0010', `The server cannot do ${action} in the state ${status}.`);
    const parts = chosen.map((server): Part => {
      server.task = isStart ? 'powering-on' : action === 'reboot' ? 'rebooting_hard' : 'powering-off';
      if (action === 'reboot') server.status = 'HARD_REBOOT';
      return {
        server: server.id,
        end: () => {
          const status = action === 'os-stop' ? 'SHUTOFF' : 'ACTIVE';
          Object.assign(server, { status, task: null, updated: call.cloud.now() });
          return undefined;
        },
      };
    });
    return { job_id: begin(call.cloud, `baremetalBatch${names[action]!}`, switching, parts).id };
  },
  deleteServer(call) {
    const chosen = serversOf(call, fieldsOf(call));
    if (chosen.some(({ order }) => order !== null))
      throw bareMetalRefusal(400, '0046', 'A yearly/monthly server cannot be deleted. Unsubscribe from it.');
    const parts = chosen.map((server): Part => {
      server.task = 'deleting';
      return {
        server: server.id,
        end: () => void call.cloud.world.bareMetal.servers.delete(server.id),
      };
    });
    return { job_id: begin(call.cloud, 'baremetalBatchDelete', switching, parts).id };
  },
} satisfies Record<keyof typeof bms, Answer>;

const names: Record<string, string> = { 'os-start': 'Start', 'os-stop': 'Stop', reboot: 'Reboot' };
const fieldsOf = ({ body }: Call) => (isObject(body) ? body : {});

function find({ cloud: { world } }: Call, id: string | undefined): BareServer {
  const server = world.bareMetal.servers.get(id ?? '');
  if (!server) throw bareMetalRefusal(404, '0090', `Instance[${id ?? ''}] could not be found.`);
  return server;
}

function serversOf(call: Call, said: Record<string, unknown>): BareServer[] {
  const chosen = listAt(said, 'servers');
  if (!chosen || chosen.length === 0) throw invalid('servers');
  return chosen.map((one) => find(call, textAt(one, 'id')));
}

/** One server of an order: it is listed at once, and stands when its part has ended, if there is one left. */
function build(
  { cloud: { world, now } }: Call,
  order: ReturnType<typeof readOrder>,
  paid: string | null,
  index: number,
): Part {
  const { name, count, zone, flavor, image, subnet, user, key, eip } = order;
  const mac = macOf(world.random);
  const taken = world.bareMetal.servers.size;
  const server: BareServer = {
    ...{ id: world.random.uuid(), status: 'BUILD', task: 'spawning', zone, flavor, image, user, key },
    name: count > 1 ? `${name}-${String(index + 1).padStart(4, '0')}` : name,
    ...{ vpc: subnet.vpc, order: paid, fault: null, created: now(), updated: now() },
    addresses: [{ address: addressOf(subnet.cidr, 150 + (taken % 40)), isFloating: false, mac }],
  };
  world.bareMetal.servers.set(server.id, server);
  return {
    server: server.id,
    end() {
      const stock = flavor.zones[zone]!;
      server.updated = now();
      server.task = null;
      if (stock.stock === 0) {
        const reason = 'No valid host was found. There are not enough hosts available.';
        Object.assign(server, { status: 'ERROR', fault: reason });
        return { code: 'BMS.3010', reason };
      }
      stock.stock -= 1;
      server.status = 'ACTIVE';
      if (eip) server.addresses.push({ address: `203.0.113.${100 + (taken % 100)}`, isFloating: true, mac });
      return undefined;
    },
  };
}
