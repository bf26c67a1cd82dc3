import ButtonBase from '@mui/material/ButtonBase';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { hint } from '../ui/hint.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

/** A list of places to go to. */
export const NavList = styled('ul')({ listStyle: 'none', margin: 0, padding: '8px' });

const Place = styled(ButtonBase)(({ theme }) => ({
  width: '100%',
  minHeight: 40,
  padding: '4px 12px',
  marginBottom: 2,
  gap: 14,
  justifyContent: 'flex-start',
  borderRadius: theme.shape.borderRadius,
  '& > svg, & > span:first-of-type': { flexShrink: 0 },
  '&:hover, &.Mui-focusVisible': { backgroundColor: theme.vars.palette.action.hover },
  '&[aria-current="page"]': {
    backgroundColor: theme.vars.palette.selectedEntry,
    color: theme.vars.palette.primary.main,
    '& .MuiTypography-root': { fontWeight: 600 },
  },
})) as typeof ButtonBase;

interface Props {
  to: string;
  hash?: string;
  name: string;
  icon: ReactNode;
  /** What the eye is told more when it points at the entry. */
  hint: string | undefined;
  /** Said after the name, for those who do not see the icon. */
  state?: string;
  isFolded: boolean;
  onGo?: (() => void) | undefined;
}

/** A place to go to, by its icon alone when the navigation is folded. */
export function NavEntry({ to, hash, name, icon, hint: more, state, isFolded, onGo }: Props) {
  return (
    <li>
      <Place
        component={Link}
        to={to}
        {...(hash && { hash, activeOptions: { includeHash: true } })}
        onClick={onGo}
        {...hint(more, 'right')}
      >
        {icon}
        {isFolded ? (
          <VisuallyHidden>{name}</VisuallyHidden>
        ) : (
          <Typography component="span" variant="body2" noWrap>
            {name}
          </Typography>
        )}
        {state && <VisuallyHidden>{state}</VisuallyHidden>}
      </Place>
    </li>
  );
}
