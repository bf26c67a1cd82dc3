import * as z from 'zod/mini';
import { asKey, type Key } from './operation.ts';

// How Cloud Director names things and times, which differs by where one looks.

const uuidAtEnd = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** URNs, hrefs and topics say the same id as `urn:vcloud:vm:…`, `…/api/vApp/vm-…` and bare: this is the bare one. */
export const uuidOf = (name: string): string => uuidAtEnd.exec(name)?.[0].toLowerCase() ?? '';

/** A reference by URN or by address: only the UUID leaves the BFF, because an address may be an internal one. */
export const uuid = z.pipe(z.string(), z.transform(uuidOf));

/** The same as the key of a row. */
export const uuidKey = asKey(
  z.pipe(
    z.string(),
    z.transform((name) => uuidOf(name) as string & Key),
  ),
);

/** `vm` of `urn:vcloud:vm:…`, in lower case because the vendor spells one kind in two ways; '' of what is no URN. */
export const kindOfUrn = (urn: string): string => /^urn:vcloud:([^:]+):/i.exec(urn)?.[1]?.toLowerCase() ?? '';

/**
 * Epoch ms of a time in any of the vendor's spellings: with a zone (`+03:00`, `+0300`, `Z`), without one (taken for
 * UTC), with a space for the `T`, or epoch ms already. Null when it is none.
 */
export function readTime(time: unknown): number | null {
  if (typeof time === 'number') return Number.isFinite(time) ? time : null;
  if (typeof time !== 'string') return null;
  if (/^\d{12,14}$/.test(time)) return Number(time);
  const [, day, clock, zone = ''] = spelling.exec(time.trim()) ?? [];
  if (day === undefined || clock === undefined) return null;
  const ms = Date.parse(`${day}T${clock}${zone === '' ? 'Z' : zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`);
  return Number.isNaN(ms) ? null : ms;
}
const spelling = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:?\d\d)?$/;

/** A time as ISO 8601 in UTC, whatever its spelling; one that cannot be read stays as it is. */
export const time = z.pipe(
  z.string(),
  z.transform((text) => {
    const ms = readTime(text);
    return ms === null ? text : new Date(ms).toISOString();
  }),
);
