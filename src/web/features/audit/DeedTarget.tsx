import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import type { Deed } from '../../../contract/services/own/audit.ts';
import { placeOf } from './deedWords.ts';

const PlaceLink = createLink(MuiLink);

/** The thing of a deed by its name, and the way to it where there is one. */
export function DeedTarget({ deed }: { deed: Deed }) {
  const name = deed.targetName ?? deed.target;
  const place = placeOf(deed);
  if (!name) return '—';
  if (!place) return name;
  return (
    <PlaceLink to={place.to} noWrap sx={{ display: 'block' }}>
      {name}
    </PlaceLink>
  );
}
