import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { own } from '../../contract/services/own.ts';
import { query } from './query.ts';

/** The CloudTowers of the person; none until they are known. */
export function useTowers() {
  const scopes = useQuery(query(own.listScopes, {}));
  const towers = useMemo(
    () => (scopes.data ?? []).filter(({ vendor }) => vendor === 'cloudtower'),
    [scopes.data],
  );
  return { towers, scopes };
}
