import { Failure } from '../../contract/failure.ts';
import { heldBy, topicsOf } from '../relays/mqtt/filters.ts';
import type { OwnHandlers, Services } from '../services.ts';

export function topicHandlers({ connections, grants }: Services): OwnHandlers<'getTopics'> {
  return {
    getTopics: async ({ params: { scope }, session: { person } }) => {
      const connection = grants.roleOn(person, scope) && connections.get(scope);
      if (!connection || connection.config.vendor !== 'vcd')
        throw new Failure('notFound', 'There is no such scope.', { code: 'noScope' });
      const { subscriber } = await connection.identity();
      if (!subscriber) throw new Error(`${scope} is signed in as nobody.`);
      return topicsOf(heldBy(grants, person, scope, subscriber));
    },
  };
}
