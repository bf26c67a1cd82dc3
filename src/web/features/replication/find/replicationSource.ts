import { ArrowRightLeft } from 'lucide-react';
import { drs } from '../../../../contract/services/drs.ts';
import type { DrsJob } from '../../../../contract/services/drs/jobs.ts';
import { uses } from '../../../../contract/services/drs/states.ts';
import { call } from '../../../lib/api.ts';
import type { FindActionsProps, FindHit, FindSource } from '../../../lib/find/source.ts';

/** Replication jobs of every Huawei Cloud region, by a part of their name. */
export const replicationSource: FindSource = {
  id: 'replication',
  noun: 'task',
  icon: ArrowRightLeft,
  isIn: ({ vendor }) => vendor === 'huawei',
  async find({ scope, text, signal }) {
    const page = { cur_page: 1, per_page: 10, name: text.slice(0, 200) };
    const answers = await Promise.all(
      uses.map((db_use_type) => call(drs.listJobs, { scope, body: { ...page, db_use_type } }, { signal })),
    );
    return answers.flatMap(({ jobs }) => (jobs ?? []).map((job) => hitOf(scope, job)));
  },
  // Its page has them, beside the state they depend on.
  Actions: ({ children }: FindActionsProps) => children([]),
};

const hitOf = (scope: string, { id, name, engine_type, status }: DrsJob): FindHit => ({
  source: 'replication',
  key: `${scope} ${id}`,
  title: name || id,
  detail: [engine_type, status].filter(Boolean).join(' · '),
  href: `/services/replication/${scope}/${id}`,
  scope,
  words: [name ?? '', id].filter(Boolean),
});
