import { ArrowRightLeft } from 'lucide-react';
import { drs } from '../../../../contract/services/drs.ts';
import { uses } from '../../../../contract/services/drs/states.ts';
import { call } from '../../../lib/api.ts';
import { cloudSource } from '../../../lib/find/cloudSource.ts';

export const replicationSource = cloudSource({
  id: 'replication',
  icon: ArrowRightLeft,
  async find({ scope, text, signal }) {
    const page = { cur_page: 1, per_page: 10, name: text.slice(0, 200) };
    const answers = await Promise.all(
      uses.map((db_use_type) => call(drs.listJobs, { scope, body: { ...page, db_use_type } }, { signal })),
    );
    return answers.flatMap(({ jobs }) => jobs ?? []);
  },
  say: ({ id, name, engine_type, status }, scope) => ({
    ...{ id, name, detail: [engine_type, status], href: `/services/replication/${scope}/${id}` },
  }),
});
