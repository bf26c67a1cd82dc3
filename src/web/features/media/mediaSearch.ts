import * as z from 'zod/mini';
import { assetStates } from '../../../contract/services/vod/states.ts';
import { dirField, lenient, queryField, said, scopeField, sortField } from '../../lib/searchFields.ts';

/** What the list of media files keeps in the URL. */
const MediaSearch = z.object({
  q: queryField,
  scope: scopeField,
  state: lenient(z.enum(assetStates)),
  sort: sortField,
  dir: dirField,
});
export type MediaSearch = z.infer<typeof MediaSearch>;

export const parseMediaSearch = (search: Record<string, unknown>): MediaSearch =>
  said(MediaSearch.parse(search));
