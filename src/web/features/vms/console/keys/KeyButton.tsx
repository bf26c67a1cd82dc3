import Button from '@mui/material/Button';
import type { ReactNode } from 'react';

interface Props {
  children: ReactNode;
  /** When what is shown does not say it all. */
  label?: string;
  disabled: boolean;
  onClick: () => void;
}

export function KeyButton({ children, label, disabled, onClick }: Props) {
  return (
    <Button
      size="small"
      variant="outlined"
      color="inherit"
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
      // The focus stays where it was: a phone would put its keyboard away.
      onPointerDown={(event) => event.preventDefault()}
      sx={{ minWidth: 36, px: 1, py: 0.25, borderColor: 'divider', textTransform: 'none' }}
    >
      {children}
    </Button>
  );
}
