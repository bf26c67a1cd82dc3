import type { dds } from '../../../contract/services/dds.ts';
import { isObject } from '../../json.ts';
import type { Answer, Call } from '../call.ts';
import type { Database, DatabaseJob } from '../databases.ts';
import { databaseRefusal } from '../refusal.ts';
import { listedJob, showDatabase, showJob } from './databaseRows.ts';

const invalid = (what: string) => databaseRefusal(400, '200001', `Parameter error: ${what}.`);
const restarting = 60_000;
const deleting = 45_000;

export const ddsAnswers = {
  listInstances({ cloud: { world }, query }) {
    const wanted = (name: string) => query.get(name);
    const matchesName = nameFilter(wanted('name'));
    if (wanted('mode') && !['Sharding', 'ReplicaSet', 'Single'].includes(wanted('mode')!))
      throw invalid('mode');
    const found = [...world.databases.values()]
      .filter(
        ({ id, name, mode, type, subnet }) =>
          matchesName(name) &&
          [
            ['id', id],
            ['mode', mode],
            ['datastore_type', type],
            ['vpc_id', subnet.vpc.id],
            ['subnet_id', subnet.id],
          ].every(([filter, value]) => !wanted(filter!) || wanted(filter!) === value),
      )
      .toSorted((a, b) => b.created - a.created);
    const rows = pageOf(found, query);
    // Past the end the list is not empty but absent, as the source says it may be.
    return { ...(rows.length > 0 ? { instances: rows.map(showDatabase) } : {}), total_count: found.length };
  },
  showJob({ cloud: { world, now }, query }) {
    const job = world.databaseJobs.get(query.get('id') ?? '');
    if (!job) throw databaseRefusal(404, '200002', 'The task does not exist.');
    return { job: showJob(job, now()) };
  },
  listJobs({ cloud: { world, now }, query }) {
    const [from, to] = ['start_time', 'end_time'].map((name) => Date.parse(query.get(name) ?? ''));
    if (Number.isNaN(from) || Number.isNaN(to) || to! - from! > 30 * 86_400_000) throw invalid('start_time');
    const status = query.get('status');
    const found = [...world.databaseJobs.values()]
      .filter((job) => job.created >= from! && job.created <= to! && (!status || job.status === status))
      .toSorted((a, b) => b.created - a.created);
    return { jobs: pageOf(found, query).map((job) => listedJob(job, now())), total_count: found.length };
  },
  restartInstance(call) {
    const database = findDatabase(call);
    if (!isObject(call.body) || call.body['target_id'] !== database.id) throw invalid('target_id');
    refuseBusy(database);
    return begin(call, database, { name: 'RESTART_INSTANCE', action: 'RESTARTING', takes: restarting });
  },
  renameInstance(call) {
    const database = findDatabase(call);
    const name = isObject(call.body) ? call.body['new_instance_name'] : undefined;
    const isName = typeof name === 'string' && /^[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff-]*$/.test(name);
    if (!isName || Buffer.byteLength(name) < 4 || Buffer.byteLength(name) > 64)
      throw invalid('new_instance_name');
    if (['creating', 'createfail'].includes(database.status))
      throw databaseRefusal(403, '200018', 'The instance status does not allow this operation.');
    database.name = name;
    return {};
  },
  deleteInstance(call) {
    const database = findDatabase(call);
    refuseBusy(database);
    if (database.payMode === '1')
      throw databaseRefusal(403, '200018', 'A yearly/monthly instance is unsubscribed from, not deleted.');
    return begin(call, database, {
      ...{ name: 'DELETE_INSTANCE', action: 'DELETE_INSTANCE', takes: deleting },
      then: () => call.cloud.world.databases.delete(database.id),
    });
  },
} satisfies Record<keyof typeof dds, Answer>;

interface Work {
  name: string;
  action: string;
  takes: number;
  then?: () => void;
}

/** The instance is busy until its job has ended, well or badly; `stuckJobs` never do. */
function begin(call: Call, database: Database, { name, action, takes, then }: Work) {
  const { world, faults, now } = call.cloud;
  const { stuckJobs, failJobs } = faults.settings;
  const job: DatabaseJob = {
    ...{
      id: world.random.uuid(),
      name,
      database: { id: database.id, name: database.name },
      status: 'Running',
    },
    ...{ reason: '', created: now(), takes: stuckJobs ? Infinity : takes, ended: null },
  };
  world.databaseJobs.set(job.id, job);
  database.actions = [action];
  if (!stuckJobs)
    world.clock.after(takes, () => {
      Object.assign(job, { status: failJobs ? 'Failed' : 'Completed', ended: now(), reason: failJobs ?? '' });
      database.actions = [];
      if (!failJobs) then?.();
    });
  call.status = 202;
  return { job_id: job.id };
}

function findDatabase({ cloud, params }: Call): Database {
  const database = cloud.world.databases.get(params['instance_id'] ?? '');
  if (!database) throw databaseRefusal(404, '200002', 'The DB instance does not exist.');
  return database;
}

function refuseBusy({ actions, status }: Database) {
  const [action] = actions;
  if (action)
    throw databaseRefusal(403, '200011', `The instance is being operated on (${action}). Try again later.`);
  if (status === 'frozen') throw databaseRefusal(403, '200019', 'The instance is frozen.');
  if (['creating', 'createfail', 'updating'].includes(status))
    throw databaseRefusal(403, '200018', 'The instance status does not allow this operation.');
}

/** A leading * finds parts of names; * alone is refused. */
function nameFilter(filter: string | null): (name: string) => boolean {
  if (!filter) return () => true;
  if (filter === '*') throw invalid('name');
  return filter.startsWith('*') ? (name) => name.includes(filter.slice(1)) : (name) => name === filter;
}

function pageOf<T>(all: readonly T[], query: URLSearchParams): T[] {
  const [limit = '100', offset = '0'] = ['limit', 'offset'].map((name) => query.get(name) ?? undefined);
  if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > 100) throw invalid('limit');
  if (!/^\d{1,9}$/.test(offset)) throw invalid('offset');
  return all.slice(Number(offset), Number(offset) + Number(limit));
}
