import { useQuery } from '@tanstack/react-query';
import { own } from '../../contract/services/own.ts';
import { query } from './query.ts';

/** The Huawei Cloud scopes of this person; undefined while they are read. */
export function useHuaweiScopes() {
  const { data, error, refetch } = useQuery(query(own.listScopes, {}));
  return { huawei: data?.filter(({ vendor }) => vendor === 'huawei'), error, refetch };
}
