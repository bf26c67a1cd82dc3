import type { Call } from '../call.ts';
import type { Cloud } from '../cloud.ts';
import type { EndpointService } from '../entities.ts';
import { domain, projects } from '../identity.ts';
import { fromRecord } from '../pages.ts';
import { endpointRefusal } from '../refusal.ts';
import { region } from '../seed.ts';
import { zoned } from '../world.ts';

export const usualQuota = 50;
export const quotaOf = ({ faults }: Cloud) => faults.settings.serviceQuota ?? usualQuota;

export const storedName = ({ name, id }: EndpointService) => [region, ...(name ? [name] : []), id].join('.');

export function showService(service: EndpointService) {
  const { id, portId, vpcId, serverType, approval, status, problems, ports, tcpProxy, tags, description } =
    service;
  return {
    ...{
      id,
      port_id: portId,
      vpc_id: vpcId,
      status,
      approval_enabled: approval,
      service_name: storedName(service),
    },
    ...{
      service_type: 'interface',
      server_type: serverType,
      project_id: projects[0]!.id,
      domain_id: domain.id,
    },
    ...{
      created_at: zoned(service.created),
      updated_at: zoned(service.updated),
      ports,
      tcp_proxy: tcpProxy,
      tags,
    },
    ...{ description, enable_policy: false, ip_version: 'ipv4' },
    ...(problems.length > 0 ? { error: problems } : {}),
  };
}

export function findService({ cloud, params }: Call): EndpointService {
  const service = cloud.world.services.get(params['vpc_endpoint_service_id'] ?? '');
  if (!service) throw endpointRefusal(404, '0005', 'The endpoint service does not exist.');
  return service;
}

/** A page of a list; permissions have smaller ones. */
export const listOf = <T>(rows: readonly T[], query: URLSearchParams, most = 1000): T[] =>
  fromRecord(rows, query, {
    most,
    refuseLimit: (why) => endpointRefusal(400, '0006', `Invalid limit: ${why}.`),
    refuseOffset: (why) => endpointRefusal(400, '0010', `Invalid offset: ${why}.`),
  });

const sortKeys: Record<string, 'created' | 'updated'> = {
  ...{ create_at: 'created', created_at: 'created', update_at: 'updated', updated_at: 'updated' },
};

/** Newest first unless asked otherwise. */
export function sorted<T extends { created: number; updated?: number }>(
  rows: readonly T[],
  query: URLSearchParams,
): T[] {
  const key = sortKeys[query.get('sort_key') ?? 'create_at'];
  if (!key) throw endpointRefusal(400, '0017', 'Invalid sort_key.');
  const direction = query.get('sort_dir') ?? 'desc';
  if (direction !== 'asc' && direction !== 'desc') throw endpointRefusal(400, '0018', 'Invalid sort_dir.');
  const sign = direction === 'asc' ? 1 : -1;
  return rows.toSorted((a, b) => sign * ((a[key] ?? a.created) - (b[key] ?? b.created)));
}
