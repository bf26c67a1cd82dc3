import { replicationSecrets, type ReplicationEnd, type ReplicationJob } from '../replication.ts';
import { region } from '../seed.ts';

/** As the vendor writes times in its list: without a zone, in UTC. */
const stamp = (time: number) => new Date(time).toISOString().slice(0, 19).replace('T', ' ');

export const listedJob = (job: ReplicationJob) => ({
  ...{ id: job.id, name: job.name, status: job.status, description: job.description },
  ...{ create_time: stamp(job.created), engine_type: job.engine, net_type: job.net, billing_tag: true },
  ...{ job_direction: job.direction, db_use_type: job.use, task_type: job.task, children: null },
  node_newFramework: false,
});

/** With everything it is reached by: the vendor hides nothing from who may see a job. */
const end = ({ type, ip, port, user, password, instance }: ReplicationEnd) => ({
  ...{
    db_type: type,
    az_code: `${region}a`,
    region,
    ip,
    db_port: port,
    db_user: user,
    db_password: password,
  },
  ...{ inst_id: instance && `${instance}in01`, inst_name: instance, ssl_link: true, ssl_cert_name: 'ca.pem' },
  ...{ ssl_cert_key: replicationSecrets.tlsKey, ssl_cert_password: replicationSecrets.password },
});

export const detailOf = (job: ReplicationJob) => ({
  ...{ id: job.id, parent_id: '', name: job.name, status: job.status, description: job.description },
  ...{ task_type: job.task, source_endpoint: end(job.source), target_endpoint: end(job.target) },
  ...{ net_type: job.net, failed_reason: job.reason, inst_info: { engine_type: job.engine } },
  ...{ job_direction: job.direction, db_use_type: job.use },
  ...{ create_time: String(job.created), update_time: String(job.updated) },
});

export const progressOf = (job: ReplicationJob) => ({
  ...{ job_id: job.id, progress: String(job.progress), task_mode: job.task, transfer_status: job.status },
  incre_trans_delay: String(Math.floor(job.delayMs / 1000)),
  ...{ incre_trans_delay_millis: String(job.delayMs), process_time: '0', remaining_time: '' },
  progress_map: null,
});
