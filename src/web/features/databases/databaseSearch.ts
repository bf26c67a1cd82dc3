import * as z from 'zod/mini';
import { datastoreTypes, modes } from '../../../contract/services/dds/kinds.ts';
import {
  dirField,
  idField,
  lenient,
  queryField,
  said,
  scopeField,
  sortField,
} from '../../lib/searchFields.ts';

/** What the list of databases keeps in the URL. */
const DatabaseSearch = z.object({
  q: queryField,
  scope: scopeField,
  health: lenient(z.enum(['unhealthy', 'busy'])),
  mode: lenient(z.enum(modes)),
  type: lenient(z.enum(datastoreTypes)),
  vpc: idField,
  subnet: idField,
  sort: sortField,
  dir: dirField,
});
export type DatabaseSearch = z.infer<typeof DatabaseSearch>;

export const parseDatabaseSearch = (search: Record<string, unknown>): DatabaseSearch =>
  said(DatabaseSearch.parse(search));

/** What the vendor narrows the list by itself. */
export const filterOf = ({ mode, type, vpc, subnet }: DatabaseSearch) => ({
  ...(mode && { mode }),
  ...(type && { datastore_type: type }),
  ...(vpc && { vpc_id: vpc }),
  ...(subnet && { subnet_id: subnet }),
});
