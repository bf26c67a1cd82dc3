import Badge from '@mui/material/Badge';
import IconButton from '@mui/material/IconButton';
import type { ReactNode } from 'react';
import { hint } from '../ui/hint.ts';

interface Props {
  label: string;
  count?: number;
  isOpen: boolean;
  onOpen: (anchor: HTMLElement) => void;
  children: ReactNode;
}

export function BarButton({ label, count = 0, isOpen, onOpen, children }: Props) {
  return (
    <IconButton
      {...hint(label)}
      aria-label={label}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={(event) => onOpen(event.currentTarget)}
    >
      <Badge badgeContent={count} color="primary" aria-hidden>
        {children}
      </Badge>
    </IconButton>
  );
}
