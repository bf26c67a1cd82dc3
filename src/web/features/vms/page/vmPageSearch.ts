import * as z from 'zod/mini';

/** The sections of a VM's page, in their order. */
export const vmSections = ['use', 'network', 'disks', 'snapshots', 'alerts', 'tasks'] as const;
export type VmSection = (typeof vmSections)[number];
export const useRanges = ['1h', '6h', '24h', '7d'] as const;

const lenient = <S extends z.ZodMiniType>(schema: S) => z.catch(z.optional(schema), undefined);

/** What of a VM's page somebody pastes into a ticket. What does not belong there is as if it were not said. */
export const VmPageSearch = z.object({
  section: lenient(z.enum(vmSections)),
  range: lenient(z.enum(useRanges)),
  snapshot: lenient(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))),
});
export type VmPageSearch = z.infer<typeof VmPageSearch>;

export const parseVmPageSearch = (search: Record<string, unknown>): VmPageSearch =>
  VmPageSearch.parse(search);
