import { isObject } from '../../json.ts';
import type { Answer } from '../call.ts';
import type { CasJobEntity } from '../environments.ts';
import { stageRefusal } from '../refusal.ts';
import type { CloudWorld } from '../world.ts';
import { stagePage } from './stagePages.ts';

const steps = ['prepare', 'change', 'check'];
const stepMs = 3000;
const after: Record<string, string> = { start: 'RUNNING', stop: 'STOPPED', restart: 'RUNNING' };

/** How far a job is follows from how long it has run; its last step is the one that fails. */
function progressOf({ clock }: CloudWorld, { began, fails }: CasJobEntity) {
  const done = Math.min(steps.length, Math.floor((clock.now() - began) / stepMs));
  const isOver = done === steps.length;
  return { done, status: isOver ? (fails ? 'FAILED' : 'SUCCEEDED') : 'RUNNING' };
}

/** What jobs that have ended have left. */
function settle(world: CloudWorld) {
  for (const job of world.stage.jobs.values()) {
    const component = world.stage.components.get(job.component);
    if (component?.lastJob !== job.id) continue;
    const { status } = progressOf(world, job);
    if (status === 'SUCCEEDED') component.status = after[job.action] ?? component.status;
    if (status === 'FAILED') component.status = 'FAILED';
  }
}

export const stageApplicationAnswers = {
  listApplications({ cloud: { world }, query }) {
    const { applications, components } = world.stage;
    const found = [...applications.values()];
    return {
      count: found.length,
      applications: stagePage(found, query).map(({ id, name, created }) => ({
        ...{
          id,
          name,
          creator: 'svc-wheelhouse',
          description: '',
          create_time: created,
          update_time: created,
        },
        component_count: [...components.values()].filter(({ application }) => application === id).length,
      })),
    };
  },
  listComponents({ cloud: { world }, query }) {
    settle(world);
    const { applications, components, environments } = world.stage;
    const found = [...components.values()];
    return {
      count: found.length,
      components: stagePage(found, query).map((one) => ({
        ...{ id: one.id, name: one.name, version: one.version, environment_id: one.environment },
        environment_name: environments.get(one.environment)?.name,
        ...{ application_id: one.application, application_name: applications.get(one.application)?.name },
        status: {
          ...{ component_status: one.status, replica: one.replica, last_job_id: one.lastJob },
          available_replica: one.status === 'RUNNING' ? one.replica : 0,
          fail_detail: one.fail,
        },
      })),
    };
  },
  actOnComponent({ cloud: { world }, params, body }) {
    const { components, jobs } = world.stage;
    const component = components.get(params['component_id'] ?? '');
    if (!component || component.application !== params['application_id'])
      throw stageRefusal(401, '00100401', 'component not found');
    const action = isObject(body) ? String(body['action']) : '';
    if (!(action in after)) throw stageRefusal(400, '00100400', 'Invalid parameter: action');
    const job: CasJobEntity = {
      ...{ id: `JOB${world.random.hex(12)}`, action, component: component.id, began: world.clock.now() },
      fails: component.fail !== '',
    };
    jobs.set(job.id, job);
    component.lastJob = job.id;
    component.status = 'PENDING';
    return { job_id: job.id, result: 'succeeded' };
  },
  showJob({ cloud: { world }, params }) {
    const job = world.stage.jobs.get(params['job_id'] ?? '');
    if (!job) throw stageRefusal(404, '00100429', 'job not found');
    settle(world);
    const { done, status } = progressOf(world, job);
    const fail = world.stage.components.get(job.component)?.fail ?? '';
    return {
      task_count: steps.length,
      job: { job_id: job.id, job_type: job.action, execution_status: status, rollback_enabled: false },
      tasks: steps.map((name, place) => {
        const isFailed = status === 'FAILED' && place === steps.length - 1;
        return {
          ...{ task_id: `${job.id}-${place}`, task_name: name, task_type: name },
          task_status: isFailed ? 'FAILED' : place < done ? 'SUCCEEDED' : 'RUNNING',
          messages: isFailed ? fail : '',
        };
      }),
    };
  },
} satisfies Record<string, Answer>;
