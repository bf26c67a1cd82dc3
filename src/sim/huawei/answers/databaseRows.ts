import { region } from '../seed.ts';
import type { Database, DatabaseJob } from '../databases.ts';
import { zoneless } from '../world.ts';

export const showDatabase = (database: Database) => {
  const { id, name, mode, status, type, version, engine, hasTls, subnet, isNewer } = database;
  return {
    ...{ id, name, mode, status, engine, region, remark: '' },
    port: isNewer ? '8635' : 8635,
    ssl: isNewer ? Number(hasTls) : String(Number(hasTls)),
    datastore: { type, version, patch_available: false, whole_version: `${version}.3` },
    ...{ created: zoneless(database.created), updated: zoneless(database.updated), db_user_name: 'rwuser' },
    ...{ vpc_id: subnet.vpc.id, subnet_id: subnet.id, security_group_id: database.securityGroup },
    ...{ backup_strategy: database.backup, pay_mode: database.payMode, maintenance_window: database.window },
    groups: database.groups.map(({ volume, nodes, ...group }) => ({
      ...group,
      ...(volume ? { volume: { size: String(volume.size), used: String(volume.used) } } : {}),
      nodes: nodes.map(({ ip, publicIp, spec, zone, ...node }) => ({
        ...{ ...node, private_ip: ip, public_ip: publicIp, spec_code: spec, availability_zone: zone },
      })),
    })),
    ...{ enterprise_project_id: '0', time_zone: '', actions: database.actions, tags: database.tags },
  };
};

const offset = (at: number) => `${zoneless(at)}+0000`;

/** How far a job is follows from how long it takes. */
function progressOf({ status, created, takes }: DatabaseJob, now: number): string {
  if (status !== 'Running') return status === 'Completed' ? '100%' : '';
  return takes === Infinity ? '' : `${Math.min(99, Math.floor(((now - created) / takes) * 100))}%`;
}

export const showJob = (job: DatabaseJob, now: number) => ({
  ...{ id: job.id, name: job.name, status: job.status, created: offset(job.created) },
  ...(job.ended === null ? {} : { ended: offset(job.ended) }),
  ...{ progress: progressOf(job, now), instance: job.database },
  ...(job.reason ? { fail_reason: job.reason } : {}),
});

export const listedJob = (job: DatabaseJob, now: number) => ({
  ...{ id: job.id, name: job.name, instance_id: job.database.id, instance_name: job.database.name },
  ...{ status: job.status, progress: progressOf(job, now), fail_reason: job.reason },
  ...{ created_at: offset(job.created), ended_at: job.ended === null ? '' : offset(job.ended) },
});
