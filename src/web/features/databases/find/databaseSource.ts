import { Database } from 'lucide-react';
import { dds } from '../../../../contract/services/dds.ts';
import { call } from '../../../lib/api.ts';
import { cloudSource } from '../../../lib/find/cloudSource.ts';

export const databaseSource = cloudSource({
  id: 'database',
  icon: Database,
  async find({ scope, text, signal }) {
    // A leading * finds parts of names.
    const query = { name: `*${text.slice(0, 199)}`, limit: 20 };
    return (await call(dds.listInstances, { scope, query }, { signal })).instances ?? [];
  },
  say: ({ id, name, mode, status }, scope) => ({
    ...{ id, name, detail: [mode, status], href: `/databases/${scope}/${id}` },
  }),
});
