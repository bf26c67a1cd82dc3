import { useQuery } from '@tanstack/react-query';
import { vpcep } from '../../../../contract/services/vpcep.ts';
import { query } from '../../../lib/query.ts';

export interface Quota {
  used: number;
  most: number;
  isFull: boolean;
}

/** How many endpoint services a region has and may have; undefined until it is known, or where the vendor does not tell. */
export function useQuota(scope: string): Quota | undefined {
  const { data } = useQuery(query(vpcep.listQuotas, { scope, query: { type: 'endpoint_service' } }));
  const told = data?.quotas?.resources?.find(({ type }) => type === 'endpoint_service');
  // The vendor says -1 of what is not limited.
  if (told?.used == null || told.quota === null || told.quota < 0) return undefined;
  return { used: told.used, most: told.quota, isFull: told.used >= told.quota };
}
