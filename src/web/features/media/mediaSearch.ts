import * as z from 'zod/mini';
import { assetStates } from '../../../contract/services/vod/states.ts';
import { dirField, lenient, said, scopeField } from '../../lib/searchFields.ts';

/** What the list of media files keeps in the URL. The router reads `?q=10` as a number. */
const MediaSearch = z.object({
  q: lenient(
    z.pipe(
      z.union([z.string(), z.number(), z.boolean()]),
      z.transform((value) => String(value).slice(0, 200) || undefined),
    ),
  ),
  scope: scopeField,
  state: lenient(z.enum(assetStates)),
  sort: lenient(z.string().check(z.regex(/^[A-Za-z]{1,40}$/))),
  dir: dirField,
});
export type MediaSearch = z.infer<typeof MediaSearch>;

export const parseMediaSearch = (search: Record<string, unknown>): MediaSearch =>
  said(MediaSearch.parse(search));
