import { Layers } from 'lucide-react';
import { servicestage } from '../../../../contract/services/servicestage.ts';
import { call } from '../../../lib/api.ts';
import { cloudSource } from '../../../lib/find/cloudSource.ts';

export const environmentSource = cloudSource({
  id: 'environment',
  icon: Layers,
  isWhole: true,
  find: async ({ scope, signal }) =>
    (await call(servicestage.listEnvironments, { scope, query: { limit: 100 } }, { signal })).environments ??
    [],
  say: ({ id, name, deploy_mode }, scope) => ({
    ...{ id, name, detail: [deploy_mode], href: `/services/environments/${scope}/${id}` },
  }),
});
