import { Database } from 'lucide-react';
import { dds } from '../../../../contract/services/dds.ts';
import type { DdsInstance } from '../../../../contract/services/dds/instances.ts';
import { call } from '../../../lib/api.ts';
import type { FindActionsProps, FindHit, FindSource } from '../../../lib/find/source.ts';

/** Document databases of every Huawei Cloud region, by a part of their name. */
export const databaseSource: FindSource = {
  id: 'database',
  noun: 'database',
  icon: Database,
  isIn: ({ vendor }) => vendor === 'huawei',
  async find({ scope, text, signal }) {
    // A leading * finds parts of names.
    const query = { name: `*${text.slice(0, 199)}`, limit: 20 };
    const { instances } = await call(dds.listInstances, { scope, query }, { signal });
    return (instances ?? []).map((instance) => hitOf(scope, instance));
  },
  // Its page has them, beside what it is busy with.
  Actions: ({ children }: FindActionsProps) => children([]),
};

const hitOf = (scope: string, { id, name, mode, status }: DdsInstance): FindHit => ({
  source: 'database',
  key: `${scope} ${id}`,
  title: name || id,
  detail: [mode, status].filter(Boolean).join(' · '),
  href: `/databases/${scope}/${id}`,
  scope,
  words: [name ?? '', id].filter(Boolean),
});
