import { useQuery } from '@tanstack/react-query';
import { own } from '../../../contract/services/own.ts';
import { query } from '../../lib/query.ts';
import { resourcesOf } from './certificateFacts.ts';
import { boardQuery } from './certificateQueries.ts';

/** Regions that one may mean: the scope's own, and those where certificates of it are deployed. */
export function useRegionOptions(scope: string): string[] {
  const scopes = useQuery(query(own.listScopes, {})).data;
  const { data: board } = useQuery({ ...boardQuery(scope), staleTime: 300_000 });
  const ownRegion = scopes?.find(({ id }) => id === scope)?.health.project;
  const used = (board?.certificates ?? []).flatMap(({ deployed }) => (deployed ?? []).flatMap(resourcesOf));
  return [...new Set([ownRegion ?? '', ...used.map(({ region }) => region)].filter(Boolean))].sort();
}
