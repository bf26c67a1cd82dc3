import { isObject } from '../../json.ts';
import type { Flavor } from '../bareMetal.ts';
import type { Call } from '../call.ts';
import { bareMetalRefusal } from '../refusal.ts';
import type { CloudWorld } from '../world.ts';
import { fieldsAt, isWhole, listAt, textAt } from './bareMetalFields.ts';

const invalid = (what: string) =>
  bareMetalRefusal(400, '0018', `Request body or parameter is illegal: ${what}.`);
const illegal = (number: string, what: string) => bareMetalRefusal(400, number, what);
const diskTypes = new Set(['SATA', 'SAS', 'SSD', 'GPSSD']);
const fields = new Set([
  ...['availability_zone', 'name', 'imageRef', 'flavorRef', 'root_volume', 'data_volumes', 'vpcid', 'nics'],
  ...['extendparam', 'metadata', 'publicip', 'key_name', 'count', 'security_groups', 'server_tags'],
]);

/** An order as the vendor reads it, or what it says to one that it does not take. */
export function readOrder({ cloud: { world }, body }: Call) {
  const server = fieldsAt(isObject(body) ? body : {}, 'server');
  if (!server) throw invalid('server');
  const strange = Object.keys(server).find((field) => !fields.has(field));
  if (strange) throw invalid(strange);
  const count = server['count'] ?? 1;
  if (!isWhole(count, 1, 100)) throw invalid('count');
  const name = textAt(server, 'name') ?? '';
  if (!/^[\w.\u4e00-\u9fff-]+$/.test(name) || name.length > (count > 1 ? 58 : 63)) throw invalid('name');
  const zone = textAt(server, 'availability_zone') ?? '';
  const flavor = world.bareMetal.flavors.find(({ id }) => id === server['flavorRef']);
  if (!flavor || !['normal', 'obt', 'promotion'].includes(flavor.zones[zone]?.status ?? ''))
    throw illegal('0021', `The flavor is not available in the AZ ${zone}.`);
  const image = world.bareMetal.images.find(({ id }) => id === server['imageRef']);
  if (!image || image.isArm !== (flavor.arch === 'aarch64')) throw invalid('imageRef');
  refuseRoot(server['root_volume'], flavor, image.minDisk);
  refuseData(server, flavor);
  const subnets = readNics(world, server);
  const user = textAt(fieldsAt(server, 'metadata') ?? {}, 'op_svc_userid');
  if (!user) throw invalid('metadata.op_svc_userid');
  const key = textAt(server, 'key_name') ?? '';
  if (!world.bareMetal.keypairs.includes(key)) throw illegal('0049', 'The key pair does not exist.');
  const { isPrepaid, isPaid } = readPayment(server);
  const eip = readEip(server['publicip']);
  return { name, count, zone, flavor, image, subnet: subnets[0]!, user, key, isPrepaid, isPaid, eip };
}

function refuseRoot(root: unknown, { boot }: Flavor, minDisk: number) {
  if (boot === 'LocalDisk') {
    if (root !== undefined) throw illegal('0047', 'The root volume is illegal: it boots from a local disk.');
    return;
  }
  if (!isObject(root)) throw illegal('0047', 'The root volume is illegal: it is missing.');
  if (!diskTypes.has(String(root['volumetype']))) throw illegal('0047', 'The root volume type is illegal.');
  if (!isWhole(root['size'], 40, 1024)) throw illegal('0047', 'The root volume size is illegal.');
  if (root['size'] < minDisk)
    throw illegal('0047', `The root volume size is less than the min_disk (${minDisk}) of the image.`);
}

function refuseData(server: Record<string, unknown>, { evs }: Flavor) {
  if (server['data_volumes'] === undefined) return;
  if (!evs) throw invalid('data_volumes: the flavor does not support EVS disks');
  const disks = listAt(server, 'data_volumes');
  const isDisk = (disk: Record<string, unknown>) =>
    diskTypes.has(String(disk['volumetype'])) &&
    isWhole(disk['size'], 10, 32_768) &&
    ['undefined', 'boolean'].includes(typeof disk['shareable']);
  if (!disks || disks.length > 59 || !disks.every(isDisk)) throw invalid('data_volumes');
}

function readNics(world: CloudWorld, server: Record<string, unknown>) {
  const nics = listAt(server, 'nics');
  if (!nics || nics.length < 1 || nics.length > 2) throw invalid('nics');
  const vpc = world.vpc(textAt(server, 'vpcid') ?? '');
  if (!vpc) throw invalid('vpcid');
  return nics.map((nic) => {
    const subnet = world.subnet(textAt(nic, 'subnet_id') ?? '');
    if (subnet?.vpc !== vpc) throw invalid('nics.subnet_id');
    return subnet;
  });
}

/** Truths are strings here, and a period's number is none. */
function readPayment(server: Record<string, unknown>) {
  const said = fieldsAt(server, 'extendparam') ?? {};
  const { chargingMode = 'prePaid', periodType, periodNum, isAutoRenew, isAutoPay } = said;
  const isTruth = (value: unknown) => value === undefined || value === 'true' || value === 'false';
  if (!isTruth(isAutoRenew) || !isTruth(isAutoPay)) throw invalid('extendparam');
  if (chargingMode !== 'prePaid' && chargingMode !== 'postPaid') throw invalid('extendparam.chargingMode');
  const isPrepaid = chargingMode === 'prePaid';
  const most = periodType === 'month' ? 9 : periodType === 'year' ? 1 : 0;
  if (isPrepaid && !isWhole(periodNum, 1, most)) throw invalid('extendparam.periodNum');
  return { isPrepaid, isPaid: !isPrepaid || isAutoPay === 'true' };
}

function readEip(publicip: unknown): boolean {
  if (publicip === undefined) return false;
  const bad = illegal('0019', 'The publicip is illegal.');
  const eip = fieldsAt(isObject(publicip) ? publicip : {}, 'eip');
  const bandwidth = fieldsAt(eip ?? {}, 'bandwidth');
  const extendparam = fieldsAt(eip ?? {}, 'extendparam');
  if (!eip || !bandwidth || !extendparam) throw bad;
  if (!['5_bgp', '5_sbgp'].includes(String(eip['iptype'])) || !isWhole(bandwidth['size'], 1, 2000)) throw bad;
  const { chargemode = 'bandwidth', sharetype } = bandwidth;
  const mode = extendparam['chargingMode'];
  if (sharetype !== 'PER' || (mode !== 'prePaid' && mode !== 'postPaid')) throw bad;
  if (chargemode === 'traffic' ? mode === 'prePaid' : chargemode !== 'bandwidth') throw bad;
  return true;
}
