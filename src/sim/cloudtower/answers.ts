import type { tower } from '../../contract/services/tower.ts';
import { Refusal } from '../refusal.ts';
import { list, onlyKeys } from '../table.ts';
import { invalid } from '../where.ts';
import { signed, type Answer } from './answer.ts';
import { answerGraphql } from './graphql.ts';
import { reads } from './reads.ts';
import { issueVnc } from './tower.ts';
import { userAudit } from './userAudit.ts';
import { text, writes } from './writes.ts';

/** One answer to every operation of the contract; what is asked for is read the vendor's way, not the contract's. */
export type Answers = Record<keyof typeof tower, Answer>;

export const version = '4.8.0';

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
  ...reads,
  ...writes,
  ...userAudit,
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
