import { createRandom } from '../random.ts';
import type { Vpc } from './entities.ts';

export interface EnvironmentEntity {
  id: string;
  name: string;
  description: string;
  vpc: string;
  deployMode: string;
  labels: { key: string; value: string }[];
  created: number;
  updated: number;
  resources: { id: string; type: string; name: string }[];
}
export interface ApplicationEntity {
  id: string;
  name: string;
  created: number;
}
export interface ComponentEntity {
  id: string;
  name: string;
  version: string;
  environment: string;
  application: string;
  status: string;
  replica: number;
  fail: string;
  lastJob: string;
}
export interface CasJobEntity {
  id: string;
  action: string;
  component: string;
  began: number;
  /** How it will have ended. */
  fails: boolean;
}

/** ServiceStage of a project. */
export interface Stage {
  environments: Map<string, EnvironmentEntity>;
  applications: Map<string, ApplicationEntity>;
  components: Map<string, ComponentEntity>;
  jobs: Map<string, CasJobEntity>;
}

const day = 86_400_000;
const stages = [
  { name: 'production', mode: 'mixed', kinds: ['cce', 'elb', 'ecs', 'rds'] },
  { name: 'staging', mode: 'container', kinds: ['cce', 'elb', 'rds', 'cci'] }, // cci: of an older version
  { name: 'development', mode: 'virtualmachine', kinds: ['ecs', 'elb'] },
  { name: 'sandbox', mode: 'container', kinds: ['elb'] },
];
const apps = ['shop', 'billing', 'reports'];
const parts = ['web', 'api', 'worker'];

/** Environments of each mode, three applications in them and one in none; one component has failed, and what is done to it fails too. */
export function seedStage(seed: number, vpcs: readonly Vpc[], now: number): Stage {
  const random = createRandom(seed + 11);
  const environments = stages.map(({ name, mode, kinds }, place): EnvironmentEntity => {
    const created = now - (200 - place * 40) * day;
    return {
      ...{ id: random.uuid(), name: `env-${name}`, description: `For ${name}.`, created, updated: created },
      ...{ vpc: vpcs[place % vpcs.length]!.id, deployMode: mode },
      labels: [{ key: 'stage', value: name }],
      resources: kinds.map((type) => ({
        ...{ id: random.uuid(), type, name: `${type}-${name}` },
      })),
    };
  });
  const applications = apps.map((name): ApplicationEntity => ({
    id: random.uuid(),
    name,
    created: now - 90 * day,
  }));
  const components = applications.flatMap((application, a) =>
    parts.map((name, p): ComponentEntity => {
      const isIll = a === 1 && p === 2;
      return {
        ...{ id: random.uuid(), name: `${application.name}-${name}`, version: `1.${a}.${p}` },
        ...{ environment: environments[(a + p) % 3]!.id, application: application.id },
        lastJob: p === 2 && a > 0 ? `JOB${random.hex(12)}` : '',
        ...{ status: isIll ? 'FAILED' : p === 2 && a === 2 ? 'STOPPED' : 'RUNNING', replica: 2 },
        fail: isIll ? 'The image could not be pulled.' : '',
      };
    }),
  );
  // How those that do not run have come to that.
  const jobs = components
    .filter(({ lastJob }) => lastJob !== '')
    .map(({ id, lastJob, fail }): CasJobEntity => {
      const isIll = fail !== '';
      return {
        ...{ id: lastJob, component: id, action: isIll ? 'start' : 'stop', began: now - day, fails: isIll },
      };
    });
  const idle: ApplicationEntity = { id: random.uuid(), name: 'archive', created: now - 2 * day };
  const byId = <T extends { id: string }>(things: readonly T[]) =>
    new Map(things.map((one) => [one.id, one]));
  return {
    ...{
      environments: byId(environments),
      applications: byId([...applications, idle]),
      components: byId(components),
    },
    jobs: byId(jobs),
  };
}
