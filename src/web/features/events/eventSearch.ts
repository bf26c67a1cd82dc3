import * as z from 'zod/mini';
import { lenient, said, scopeField } from '../../lib/searchFields.ts';
import { severities } from './stream/severity.ts';

// The router reads `?q=123` as a number: to us it is what somebody looks for.
const word = (most: number) =>
  z.pipe(
    z.union([z.string(), z.number(), z.boolean()]),
    z.transform((value) => String(value).slice(0, most)),
  );
const segment = lenient(z.string().check(z.regex(/^[A-Za-z0-9_/-]{1,80}$/)));
const uuid = lenient(z.string().check(z.regex(/^[0-9a-fA-F-]{1,64}$/)));

/** What is shown of the stream, as it stands in the address. */
const EventSearch = z.object({
  scope: scopeField,
  kind: lenient(z.enum(['task', 'event'])),
  object: segment,
  verb: segment,
  /** This bad, or worse. */
  severity: lenient(z.enum(severities)),
  org: uuid,
  user: uuid,
  q: lenient(word(200)),
  /** All events of one thing: `vm:9a3c…`. */
  thing: lenient(z.string().check(z.regex(/^[a-z]{1,40}:[0-9a-z-]{1,64}$/))),
  /** Sign-ins too. */
  noise: lenient(z.literal(true)),
  /** The row that is read. */
  row: lenient(z.string().check(z.regex(/^[a-z0-9-]{1,40}\/[A-Za-z0-9/_-]{1,80}$/))),
  /** Of a shared view; a person's own are kept with them. */
  columns: lenient(z.string().check(z.regex(/^[A-Za-z]{1,40}(,[A-Za-z]{1,40}){0,19}$/))),
});
export type EventSearch = z.infer<typeof EventSearch>;

export function parseEventSearch(search: Record<string, unknown>): EventSearch {
  const { q, ...rest } = said(EventSearch.parse(search));
  return q ? { ...rest, q } : rest;
}

/** The filter alone, as an address has it: what a view keeps and an export is recorded with. */
export function filterText({ row: _row, columns: _columns, ...filter }: EventSearch): string {
  const text = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) text.set(name, String(value));
  text.sort();
  return text.toString();
}

export const parseFilterText = (text: string): EventSearch => {
  const { noise, ...rest } = Object.fromEntries(new URLSearchParams(text));
  return parseEventSearch({ ...rest, ...(noise === 'true' && { noise: true }) });
};
