import type { tower } from '../../contract/services/tower.ts';
import { Refusal } from '../refusal.ts';
import { countAll, list, onlyKeys, type Table } from '../table.ts';
import { invalid } from '../where.ts';
import type { Call } from './call.ts';
import { answerGraphql } from './graphql.ts';
import { changePower, type PowerVerb } from './power.ts';
import { issueVnc, type Tower } from './tower.ts';

export type Answer = (call: Call) => unknown;
/** One answer to every operation of the contract; what is asked for is read the vendor's way, not the contract's. */
export type Answers = Record<keyof typeof tower, Answer>;

export const version = '4.8.0';

const signed =
  (answer: Answer): Answer =>
  (call) => {
    const { refuseTokens, deadTokenStatus } = call.tower.faults.settings;
    if (!call.isSignedIn || refuseTokens) throw new Refusal(deadTokenStatus ?? 401, 'LOAD_TOKEN_FAILED');
    return answer(call);
  };

const rows = <T extends { id: string }>(table: (tower: Tower) => Table<T>) =>
  signed(({ tower, body }) => {
    const { shape } = table(tower);
    return list(table(tower), body).map((row) => shape.row(row));
  });

const power = (verb: PowerVerb, more: readonly string[] = []) =>
  signed(({ tower, body }) => {
    onlyKeys(body, ['where', ...more]);
    if (body['where'] === undefined || body['where'] === null) throw invalid('where', 'is required');
    const { failTasks } = tower.faults.settings;
    const message = failTasks === true ? 'EAllocSpace: no space left in the storage pool' : failTasks;
    return changePower(
      tower.world,
      tower.machines,
      verb,
      body['where'],
      message ? { code: 'EAllocSpace', message } : null,
    );
  });

/** An older tower, which does not have the operation. */
const notThere = signed(() => {
  throw new Refusal(404, 'Not Found');
});

export const answers = {
  getVersion: () => version,
  login: ({ tower, body }) => {
    onlyKeys(body, ['username', 'password', 'source', 'auth_config_id', 'mfa_type']);
    const token = tower.identity.login({
      username: text(body, 'username'),
      password: text(body, 'password'),
      source: body['source'] === undefined ? 'LOCAL' : text(body, 'source'),
      authConfigId: body['auth_config_id'] === undefined ? undefined : text(body, 'auth_config_id'),
    });
    return { task_id: null, data: { token } };
  },
  getVms: rows(({ world }) => world.vms),
  getVmsConnection: signed(({ tower, body }) => countAll(tower.world.vms, body)),
  getClusters: rows(({ world }) => world.clusters),
  getHosts: rows(({ world }) => world.hosts),
  getTasks: rows(({ world }) => world.tasks.table),
  getVmNics: notThere,
  getVmDisks: notThere,
  getVmVolumes: notThere,
  getVmSnapshots: notThere,
  getVmMetrics: notThere,
  getElfImages: notThere,
  getLabels: notThere,
  getAlerts: notThere,
  getAlertsConnection: notThere,
  resolveAlert: notThere,
  createVmSnapshot: notThere,
  rollbackVm: notThere,
  deleteVmSnapshot: notThere,
  updateVmDisk: notThere,
  ejectIsoFromVmCdRom: notThere,
  createLabel: notThere,
  addLabelsToResources: notThere,
  removeLabelsFromResources: notThere,
  migrateVm: notThere,
  suspendVm: notThere,
  resumeVm: notThere,
  forceRestartVm: notThere,
  moveVmToRecycle: notThere,
  recoverVmFromRecycle: notThere,
  deleteVm: notThere,
  startVm: power('start', ['data']),
  restartVm: power('restart'),
  shutdownVm: power('shutdown'),
  poweroffVm: power('poweroff'),
  getVmVncInfo: signed(({ tower, body, host }) => {
    onlyKeys(body, ['vm']);
    const wanted = body['vm'];
    if (typeof wanted !== 'object' || wanted === null) throw invalid('vm', 'must be object');
    const [vm] = list(tower.world.vms, { where: wanted, first: 1 });
    if (!vm) throw new Refusal(404, 'VM_NOT_FOUND');
    const { vm_uuid, host_ip, raw_token, token, cluster_ip } = issueVnc(tower, vm);
    const port = host.split(':')[1] ?? '80';
    return {
      vm: tower.world.vms.shape.row(vm),
      terminal: `http://${host}/vm/${vm.id}/terminal`,
      redirect: `ws://${host}/websockify/?token=${encodeURIComponent(token)}&host=${host_ip}&uuid=${vm_uuid}`,
      direct: `ws://${cluster_ip}:${port}/websockify/?uuid=${vm_uuid}&token=${raw_token}&host=${host_ip}`,
      cluster_ip,
    };
  }),
  authnStrategies: answerGraphql,
  vnc: answerGraphql,
} satisfies Answers;

function text(body: Record<string, unknown>, key: string): string {
  const value = body[key];
  if (typeof value !== 'string') throw invalid(key, 'must be string');
  return value;
}
