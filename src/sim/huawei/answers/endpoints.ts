import type { vpcep } from '../../../contract/services/vpcep.ts';
import type { Answer } from '../call.ts';
import { projects } from '../identity.ts';
import type { CloudWorld } from '../world.ts';
import { showConnection } from './connections.ts';
import { listOf, quotaOf, sorted, storedName, usualQuota } from './services.ts';

/** The endpoints that this project has itself, each on a service of its own. */
const ours = (world: CloudWorld) =>
  [...world.services.values()].flatMap((service) =>
    service.connections.flatMap((connection) =>
      connection.subnet ? [{ ...connection, service, subnet: connection.subnet }] : [],
    ),
  );

export const endpointAnswers = {
  listEndpoints({ cloud: { world }, query }) {
    const [name, vpc, id] = ['endpoint_service_name', 'vpc_id', 'id'].map((filter) => query.get(filter));
    const found = ours(world).filter(
      (endpoint) =>
        (!name || storedName(endpoint.service).toLowerCase().includes(name.toLowerCase())) &&
        (!vpc || endpoint.subnet.vpc.id === vpc) &&
        (!id || endpoint.id === id),
    );
    return {
      endpoints: listOf(sorted(found, query), query).map((endpoint) => ({
        ...{ ...showConnection(endpoint), service_type: 'interface', active_status: ['active'] },
        ...{ endpoint_service_id: endpoint.service.id, endpoint_service_name: storedName(endpoint.service) },
        ...{ vpc_id: endpoint.subnet.vpc.id, subnet_id: endpoint.subnet.id, project_id: projects[0]!.id },
        ...(endpoint.status === 'accepted' ? { ip: endpoint.ip } : {}),
        ...{ enable_dns: false, dns_names: [], whitelist: [], enable_whitelist: false, tags: [] },
      })),
      total_count: found.length,
    };
  },
  listQuotas({ cloud, query }) {
    const wanted = query.get('type');
    const resources = [
      { type: 'endpoint_service', used: cloud.world.services.size, quota: quotaOf(cloud) },
      { type: 'endpoint', used: ours(cloud.world).length, quota: usualQuota },
    ];
    return { quotas: { resources: resources.filter(({ type }) => !wanted || type === wanted) } };
  },
} satisfies Partial<Record<keyof typeof vpcep, Answer>>;
