import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { own } from '../../contract/services/own.ts';
import { query } from './query.ts';

/** The Cloud Directors of the person; none until they are known. */
export function useVcds() {
  const scopes = useQuery(query(own.listScopes, {}));
  const vcds = useMemo(() => (scopes.data ?? []).filter(({ vendor }) => vendor === 'vcd'), [scopes.data]);
  return { vcds, scopes };
}
