import { Server } from 'lucide-react';
import { bms } from '../../../../contract/services/bms.ts';
import { call } from '../../../lib/api.ts';
import { cloudSource } from '../../../lib/find/cloudSource.ts';
import { addressesOf } from '../addressesOf.ts';

export const bareMetalSource = cloudSource({
  id: 'bareMetal',
  icon: Server,
  async find({ scope, text, signal }) {
    const query = { name: text.slice(0, 64), limit: 20 };
    return (await call(bms.listServers, { scope, query }, { signal })).servers ?? [];
  },
  say: (server, scope) => ({
    ...{ id: server.id, name: server.name, href: `/services/bare-metal/${scope}/${server.id}` },
    detail: [...addressesOf(server, 'floating'), ...addressesOf(server, 'fixed'), server.status],
  }),
});
