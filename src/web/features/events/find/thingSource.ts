import { RadioTower } from 'lucide-react';
import { events } from '../../../../contract/events.ts';
import { vcdQuery, type QueryRecord } from '../../../../contract/services/vcd/query.ts';
import { call } from '../../../lib/api.ts';
import type { FindHit, FindInput, FindSource } from '../../../lib/find/source.ts';

const asked = 20;
const kinds = [
  { kind: 'vm', type: 'vm', ofAll: 'adminVM' },
  { kind: 'vapp', type: 'vApp', ofAll: 'adminVApp' },
] as const;

/** Machines and vApps of every Cloud Director by name: each leads to all that has happened to it. */
export const thingSource: FindSource = {
  id: 'vcdThing',
  icon: RadioTower,
  isIn: ({ vendor }) => vendor === 'vcd',
  async find({ scope, text, signal }) {
    const { identity } = await call(events.getTopics, { params: { scope } }, { signal });
    const found = await Promise.all(
      kinds.map(async ({ kind, type, ofAll }) => {
        const query = { type: identity === 'system' ? ofAll : type, page: 1, pageSize: asked };
        const filter = `name==*${text.replace(/[^\p{L}\p{N}._-]+/gu, '*')}*`; // the rest is FIQL's own
        const { record } = await call(
          vcdQuery.query,
          { scope, query: { ...query, format: 'records', filter } },
          { signal },
        );
        return (record ?? []).map((each) => hitOf(scope, kind, each));
      }),
    );
    return found.flat();
  },
  Actions: ({ children }) => children([]),
};

function hitOf(scope: FindInput['scope'], kind: string, record: QueryRecord): FindHit {
  const { href: id, name, containerName, orgName } = record;
  const thing = `${kind}:${id}`;
  return {
    source: 'vcdThing',
    key: `${scope} ${thing}`,
    title: name ?? id,
    detail: [containerName, orgName].filter(Boolean).join(' · '),
    href: `/events?${new URLSearchParams({ scope, thing }).toString()}`,
    scope,
    words: [name ?? id],
  };
}
