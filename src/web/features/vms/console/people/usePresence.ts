import { useQuery } from '@tanstack/react-query';
import { ownConsoles } from '../../../../../contract/services/own/consoles.ts';
import { query } from '../../../../lib/query.ts';

/** Who is on the consoles of a VM, every two seconds; undefined until it is known. */
export const usePresence = (scope: string, vm: string) =>
  useQuery({ ...query(ownConsoles.whoIsOn, { params: { scope, vm } }), refetchInterval: 2000 }).data;
