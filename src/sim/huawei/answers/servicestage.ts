import type { servicestage } from '../../../contract/services/servicestage.ts';
import { isObject } from '../../json.ts';
import type { Answer, Call } from '../call.ts';
import type { EnvironmentEntity } from '../environments.ts';
import { stageRefusal } from '../refusal.ts';
import { stageApplicationAnswers } from './stageApplications.ts';
import { stagePage } from './stagePages.ts';

const invalid = (what: string) => stageRefusal(400, '00100400', `Invalid parameter: ${what}`);
const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const types = new Set([
  ...['vpc', 'eip', 'elb', 'cce', 'ecs', 'as', 'cse', 'nacos', 'ms_gateway', 'dcs', 'rds', 'subnet', 'acl'],
  ...['customServer', 'gaussdb', 'dms_rocketmq', 'css_es', 'custom_k8s'],
]);

const show = (one: EnvironmentEntity) => ({
  ...{ id: one.id, name: one.name, description: one.description, creator: 'svc-wheelhouse' },
  ...{ enterprise_project_id: '0', vpc_id: one.vpc, deploy_mode: one.deployMode, vm_cluster_size: 50 },
  ...{ labels: one.labels, create_time: one.created, update_time: one.updated },
});

/** Of what is not there it says 401, whatever its pages say. */
function find({ cloud, params }: Call): EnvironmentEntity {
  const found = cloud.world.stage.environments.get(params['environment_id'] ?? '');
  if (!found) throw stageRefusal(401, '00100401', 'environment not found');
  return found;
}

function fieldsOf({ body }: Call, known: readonly string[]): Record<string, unknown> {
  if (!isObject(body)) throw invalid('body');
  const strange = Object.keys(body).find((field) => !known.includes(field));
  if (strange !== undefined) throw invalid(strange);
  return body;
}

function nameIn(call: Call, fields: Record<string, unknown>, except?: EnvironmentEntity): string {
  const { name } = fields;
  if (typeof name !== 'string' || !/^[A-Za-z][\w-]{0,62}[A-Za-z0-9]$/.test(name)) throw invalid('name');
  const isTaken = [...call.cloud.world.stage.environments.values()].some(
    (one) => one !== except && one.name === name,
  );
  if (isTaken) throw stageRefusal(400, '00100449', `environment name ${name} already exists`);
  return name;
}

function labelsIn({ labels = [] }: Record<string, unknown>) {
  if (!Array.isArray(labels) || !labels.every(isObject)) throw invalid('labels');
  return labels.map(({ key, value }) => ({ key: String(key), value: textOf(value) }));
}

export const servicestageAnswers = {
  listEnvironments({ cloud, query }) {
    const name = query.get('name');
    const found = [...cloud.world.stage.environments.values()]
      .filter((one) => name === null || one.name.includes(name))
      .toSorted((one, other) => other.created - one.created);
    return { count: found.length, environments: stagePage(found, query).map(show) };
  },
  showEnvironment(call) {
    const one = find(call);
    return { ...show(one), resources: one.resources };
  },
  createEnvironment(call) {
    const { world } = call.cloud;
    const fields = fieldsOf(call, [
      ...['name', 'vpc_id', 'description', 'enterprise_project_id', 'charge_mode', 'deploy_mode', 'labels'],
    ]);
    const name = nameIn(call, fields);
    const { vpc_id: vpc, description = '', deploy_mode: deployMode = 'mixed' } = fields;
    if (typeof vpc !== 'string' || vpc === '') throw invalid('vpc_id');
    if (!['container', 'virtualmachine', 'mixed'].includes(String(deployMode))) throw invalid('deploy_mode');
    const now = world.clock.now();
    const one: EnvironmentEntity = {
      ...{ id: world.random.uuid(), name, vpc, description: String(description), created: now, updated: now },
      ...{ deployMode: String(deployMode), labels: labelsIn(fields), resources: [] },
    };
    world.stage.environments.set(one.id, one);
    return { ...show(one), resources: [] };
  },
  changeEnvironment(call) {
    const one = find(call);
    const fields = fieldsOf(call, ['name', 'description', 'labels']);
    one.name = nameIn(call, fields, one);
    one.description = textOf(fields['description']);
    one.labels = labelsIn(fields);
    one.updated = call.cloud.world.clock.now();
    return { ...show(one), resources: one.resources };
  },
  putResources(call) {
    const one = find(call);
    const { resources } = fieldsOf(call, ['resources']);
    if (!Array.isArray(resources) || !resources.every(isObject)) throw invalid('resources');
    // One of an older kind may stay, and no other comes.
    const isHeld = (id: string, type: string) =>
      one.resources.some((held) => held.id === id && held.type === type);
    one.resources = resources.map(({ id, type, name }) => {
      if (typeof id !== 'string' || typeof type !== 'string') throw invalid('resources');
      if (!types.has(type) && !isHeld(id, type)) throw invalid(`resources.type ${type}`);
      const needsVm = type === 'ecs' || type === 'as';
      if (needsVm && one.deployMode === 'container') throw invalid(`${type} in a container environment`);
      if (type === 'cce' && one.deployMode === 'virtualmachine')
        throw invalid('cce in a virtualmachine environment');
      return { id, type, name: textOf(name) || id };
    });
    one.updated = call.cloud.world.clock.now();
    return { resources: one.resources };
  },
  deleteEnvironment(call) {
    const one = find(call);
    const { components, environments } = call.cloud.world.stage;
    if ([...components.values()].some(({ environment }) => environment === one.id))
      throw stageRefusal(409, '00100409', 'the environment still has components');
    environments.delete(one.id);
    call.status = 204;
    return undefined;
  },
  ...stageApplicationAnswers,
} satisfies Record<keyof typeof servicestage, Answer>;
