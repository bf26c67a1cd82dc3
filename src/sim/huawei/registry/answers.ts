import type { cse } from '../../../contract/services/cse.ts';
import { isObject } from '../../json.ts';
import { registryRefusal } from '../refusal.ts';
import type { Registry, RegistryInstance, RegistryService } from './registry.ts';

export interface RegistryCall {
  registry: Registry;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: Record<string, string | string[] | undefined>;
  body: unknown;
}

const invalid = (detail: string) => registryRefusal(400, '400001', 'Invalid parameter(s)', detail);
const seconds = (time: number) => String(Math.floor(time / 1000));

const showService = (one: RegistryService) => ({
  ...{ serviceId: one.id, serviceName: one.name, appId: one.appId, version: one.version, level: one.level },
  ...{ description: one.description, status: one.status, environment: one.environment, schemas: null },
  ...{ registerBy: one.registerBy, properties: {} },
  ...{ timestamp: seconds(one.created), modTimestamp: seconds(one.modified) },
});
const showInstance = (one: RegistryInstance) => ({
  ...{ instanceId: one.id, serviceId: one.service.id, version: one.service.version, hostName: one.hostName },
  ...{ endpoints: one.endpoints, status: one.status, properties: {} },
  healthCheck: { mode: one.mode, port: 0, interval: one.interval, times: one.times },
  ...{ timestamp: seconds(one.created), modTimestamp: seconds(one.modified) },
});

export const registryAnswers = {
  createToken({ registry, body }) {
    const { name, password } = isObject(body) ? body : {};
    return { token: registry.signIn(name, password) };
  },
  listMicroservices: ({ registry }) => ({ services: [...registry.services.values()].map(showService) }),
  showMicroservice: (call) => ({ service: showService(serviceOf(call)) }),
  createMicroservice({ registry, body }) {
    const given = (isObject(body) && isObject(body['service']) && body['service']) || {};
    const { serviceName: name, appId = 'default', version = '0.0.1', environment = '' } = given;
    if (typeof name !== 'string' || !/^[A-Za-z0-9]([\w.-]*[A-Za-z0-9])?$/.test(name))
      throw invalid('serviceName');
    if (!/^\d+(\.\d+){0,3}$/.test(String(version))) throw invalid('version');
    const known = [...registry.services.values()].find(
      (one) =>
        one.name === name &&
        one.appId === appId &&
        one.version === version &&
        one.environment === environment,
    );
    if (known) return { serviceId: known.id };
    const text = (field: string, otherwise = '') =>
      typeof given[field] === 'string' ? given[field] : otherwise;
    const id = registry.newId();
    registry.services.set(id, {
      ...{ id, name, appId: String(appId), version: String(version), environment: String(environment) },
      ...{ description: text('description'), level: text('level'), status: text('status', 'UP') },
      ...{ registerBy: text('registerBy'), created: registry.now(), modified: registry.now() },
    });
    return { serviceId: id };
  },
  deleteMicroservice(call) {
    const { registry, query } = call;
    const one = serviceOf(call);
    const instances = registry.instancesOf(one);
    if (query.get('force') !== 'true') {
      if (instances.length > 0)
        throw registryRefusal(400, '400013', 'Micro-service has deployed instance(s)', one.id);
      if (registry.consumers.get(one.id)?.size)
        throw registryRefusal(400, '400023', 'Micro-service is depended on by others', one.id);
    }
    for (const { id } of instances) registry.instances.delete(id);
    registry.services.delete(one.id);
    return undefined;
  },
  listInstances: (call) => ({ instances: call.registry.instancesOf(serviceOf(call)).map(showInstance) }),
  showInstance: (call) => ({ instance: showInstance(instanceOf(call)) }),
  discoverInstances({ registry, query, headers }) {
    const [appId, name, version] = ['appId', 'serviceName', 'version'].map((field) => query.get(field));
    if (!appId || !name || !version) throw invalid('appId, serviceName and version');
    const matches = ruleOf(version);
    const consumer = registry.services.get(String(headers['x-consumerid'] ?? ''));
    if (!consumer)
      throw registryRefusal(400, '400012', 'Micro-service does not exist', 'consumer does not exist');
    const found = [...registry.services.values()].filter((one) => one.appId === appId && one.name === name);
    if (found.length === 0)
      throw registryRefusal(400, '400012', 'Micro-service does not exist', 'provider does not exist');
    for (const { id } of found)
      registry.consumers.set(id, (registry.consumers.get(id) ?? new Set()).add(consumer.id));
    return {
      instances: found
        .filter((one) => matches(one.version))
        .flatMap((one) => registry.instancesOf(one))
        .map(showInstance),
    };
  },
  registerInstance(call) {
    const { registry, body } = call;
    const service = serviceOf(call);
    const given = (isObject(body) && isObject(body['instance']) && body['instance']) || {};
    const { hostName, endpoints = [], status = 'UP', healthCheck } = given;
    const check = isObject(healthCheck) ? healthCheck : { mode: 'push', interval: 30, times: 3 };
    const [interval, times] = [Number(check['interval']), Number(check['times'])];
    if (typeof hostName !== 'string' || hostName === '') throw invalid('hostName');
    if (!Array.isArray(endpoints)) throw invalid('endpoints');
    if (!(interval >= 1) || !(times >= 0)) throw invalid('healthCheck');
    const same = registry
      .instancesOf(service)
      .find((one) => one.endpoints.length > 0 && one.endpoints.join() === endpoints.join());
    const id = same?.id ?? registry.newId().slice(0, 32);
    registry.instances.set(id, {
      ...{ id, service, hostName, endpoints: endpoints.map(String), status: String(status), interval, times },
      ...{ mode: String(check['mode']), isKept: false },
      ...{ created: registry.now(), modified: registry.now(), beat: registry.now() },
    });
    return { instanceId: id };
  },
  heartbeat(call) {
    instanceOf(call).beat = call.registry.now();
    return undefined;
  },
  updateInstanceStatus(call) {
    const value = call.query.get('value') ?? '';
    if (!['UP', 'DOWN', 'STARTING', 'TESTING', 'OUTOFSERVICE'].includes(value)) throw invalid('value');
    Object.assign(instanceOf(call), { status: value, modified: call.registry.now() });
    return undefined;
  },
  unregisterInstance(call) {
    call.registry.instances.delete(instanceOf(call).id);
    return undefined;
  },
} satisfies Record<keyof typeof cse, (call: RegistryCall) => unknown>;

function serviceOf({ registry, params }: RegistryCall): RegistryService {
  const one = registry.services.get(params['serviceId'] ?? '');
  if (!one) throw registryRefusal(400, '400012', 'Micro-service does not exist', 'Service does not exist.');
  return one;
}

function instanceOf(call: RegistryCall): RegistryInstance {
  const one = call.registry.instancesOf(serviceOf(call)).find(({ id }) => id === call.params['instanceId']);
  if (!one)
    throw registryRefusal(400, '400017', 'Instance does not exist', 'Service instance does not exist.');
  return one;
}

/** `1.0.0`, `latest` (here: all), `0.0.0+`, `1.0.0-2.0.0`. A plus that came as a space is neither. */
function ruleOf(rule: string): (version: string) => boolean {
  const [, from, more, to] = /^(\d+(?:\.\d+){0,3})(\+)?(?:-(\d+(?:\.\d+){0,3}))?$/.exec(rule) ?? [];
  if (rule === 'latest') return () => true;
  if (from === undefined) throw invalid(`version ${rule}`);
  if (more) return (version) => order(version, from) >= 0;
  return to === undefined
    ? (version) => order(version, from) === 0
    : (version) => order(version, from) >= 0 && order(version, to) < 0;
}

function order(one: string, other: string): number {
  const [ours, theirs] = [one, other].map((version) => version.split('.').map(Number));
  for (let place = 0; place < 4; place += 1) {
    const difference = (ours![place] ?? 0) - (theirs![place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
