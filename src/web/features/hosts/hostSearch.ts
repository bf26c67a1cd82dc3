import * as z from 'zod/mini';
import { dirField, idField, lenient, said, scopeField } from '../../lib/searchFields.ts';

export const hostSorts = ['name', 'state', 'cluster', 'cpu', 'memory', 'free', 'vms'] as const;
const HostSearch = z.object({
  scope: scopeField,
  cluster: idField,
  /** One host alone: where an alert leads. */
  host: idField,
  sort: lenient(z.enum(hostSorts)),
  dir: dirField,
});
export type HostSearch = z.infer<typeof HostSearch>;
export const parseHostSearch = (search: Record<string, unknown>): HostSearch =>
  said(HostSearch.parse(search));

export const clusterSorts = ['name', 'state', 'cpu', 'memory', 'storage', 'hosts', 'vms'] as const;
const ClusterSearch = z.object({ scope: scopeField, sort: lenient(z.enum(clusterSorts)), dir: dirField });
export type ClusterSearch = z.infer<typeof ClusterSearch>;
export const parseClusterSearch = (search: Record<string, unknown>): ClusterSearch =>
  said(ClusterSearch.parse(search));
