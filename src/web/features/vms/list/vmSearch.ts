import * as z from 'zod/mini';
import { vmSortFields, VmStatus, VmToolsStatus } from '../../../../contract/services/tower/vms.ts';

/** What a search may be long: the catalogue's limit for a text that a `where` contains. */
export const longestSearch = 200;

// The router reads `?q=123` as a number and `?q=true` as a boolean: to us they are what somebody looks for.
const word = z.pipe(
  z.union([z.string(), z.number(), z.boolean()]),
  z.transform((value) => String(value).slice(0, longestSearch)),
);
const lenient = <S extends z.ZodMiniType>(schema: S) => z.catch(z.optional(schema), undefined);
const name = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** Every field is optional; a value that does not belong there is as if it were not said. */
export const VmSearch = z.object({
  q: lenient(word),
  sort: lenient(z.enum(vmSortFields)),
  dir: lenient(z.enum(['asc', 'desc'])),
  scope: lenient(z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))),
  status: lenient(VmStatus),
  cluster: lenient(name),
  host: lenient(name),
  label: lenient(name),
  tools: lenient(VmToolsStatus),
  // On, or not said.
  busy: lenient(z.literal(true)),
  bin: lenient(z.literal(true)),
  system: lenient(z.literal(true)),
  // Of a shared view; a person's own are kept with them.
  columns: lenient(z.string().check(z.regex(/^[A-Za-z]{1,40}(,[A-Za-z]{1,40}){0,59}$/))),
});
export type VmSearch = z.infer<typeof VmSearch>;

const defaults = { q: '', sort: 'name', dir: 'asc' } as const satisfies VmSearch;

/** The list's state out of any URL, without what is a default anyway. */
export function parseVmSearch(search: Record<string, unknown>): VmSearch {
  const parsed = VmSearch.parse(search);
  const isSaid = ([field, value]: [string, unknown]) =>
    value !== undefined && !(field in defaults && defaults[field as keyof typeof defaults] === value);
  return Object.fromEntries(Object.entries(parsed).filter(isSaid));
}

/** The same with every default filled in. */
export const completeVmSearch = (search: VmSearch) => ({
  ...search,
  q: search.q ?? defaults.q,
  sort: search.sort ?? defaults.sort,
  dir: search.dir ?? defaults.dir,
});
export type CompleteVmSearch = ReturnType<typeof completeVmSearch>;

export const changeVmSearch = (search: VmSearch, change: Partial<VmSearch>): VmSearch =>
  parseVmSearch({ ...search, ...change });
