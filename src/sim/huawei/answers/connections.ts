import type { vpcep } from '../../../contract/services/vpcep.ts';
import { isObject } from '../../json.ts';
import type { Answer } from '../call.ts';
import type { Connection } from '../entities.ts';
import { domain } from '../identity.ts';
import { endpointRefusal } from '../refusal.ts';
import { zoned } from '../world.ts';
import { findService, listOf, sorted } from './services.ts';

const settles = 4000;
/** From where one may go where: the vendor lets a decision be reversed. */
const decisions: Record<string, { from: readonly Connection['status'][]; to: Connection['status'] }> = {
  receive: { from: ['pendingAcceptance', 'rejected'], to: 'accepted' },
  reject: { from: ['pendingAcceptance', 'accepted'], to: 'rejected' },
};

export const showConnection = (connection: Connection) => ({
  ...{ id: connection.id, marker_id: connection.marker, status: connection.status },
  domain_id: connection.domain || domain.id,
  ...{ created_at: zoned(connection.created), updated_at: zoned(connection.updated) },
});

export const connectionAnswers = {
  listConnections(call) {
    const { query } = call;
    const [id, marker, status] = ['id', 'marker_id', 'status'].map((filter) => query.get(filter));
    const found = findService(call).connections.filter(
      (connection) =>
        (!id || connection.id === id) &&
        (!marker || connection.marker === marker) &&
        (!status || connection.status === status),
    );
    return {
      connections: listOf(sorted(found, query), query).map(showConnection),
      total_count: found.length,
    };
  },
  acceptOrRejectEndpoint(call) {
    const service = findService(call);
    const { action, endpoints } = isObject(call.body) ? call.body : {};
    const decision =
      typeof action === 'string' && Object.hasOwn(decisions, action) ? decisions[action] : undefined;
    if (!decision) throw endpointRefusal(400, '0002', 'Invalid parameter: action.');
    if (!Array.isArray(endpoints) || endpoints.length !== 1)
      throw endpointRefusal(400, '2031', 'Only one endpoint can be handled at a time.');
    const connection = service.connections.find(({ id }) => id === endpoints[0]);
    if (!connection) throw endpointRefusal(404, '0005', 'The endpoint does not exist.');
    if (!decision.from.includes(connection.status))
      throw endpointRefusal(400, '3045', `The endpoint is ${connection.status}.`);
    const { world, now } = call.cloud;
    const settle = () => Object.assign(connection, { status: decision.to, updated: now() });
    if (action === 'receive') {
      connection.status = 'creating';
      world.clock.after(settles, settle);
    } else settle();
    return { connections: [showConnection(connection)] };
  },
} satisfies Partial<Record<keyof typeof vpcep, Answer>>;
