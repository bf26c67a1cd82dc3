import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import type { NetworkingTab } from './NetworkingTabs.tsx';

const NameLink = createLink(MuiLink);

interface Props {
  to: NetworkingTab;
  /** The row's id. */
  open: string;
  name: string;
}

/** The name of a row that opens beside its list; as a link it can be opened elsewhere, and copied. */
export function NameCell({ to, open, name }: Props) {
  return (
    <NameLink
      to={to}
      search={(search: object) => ({ ...search, open })}
      noWrap
      sx={{ fontWeight: 600, display: 'block' }}
    >
      {name}
    </NameLink>
  );
}
