import Box from '@mui/material/Box';
import type { SxProps, Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';

interface Props {
  /** Stands in the line round the field; the field itself is told its name by its `<label>`. */
  label?: string;
  /** The browser's own `<input>` or `<select>`, and what stands beside it. */
  children: ReactNode;
}

/** The look of MUI's outlined input round a field of the browser: 6 kB less before the first rows. */
export function FieldFrame({ label, children }: Props) {
  return (
    <Box sx={frame}>
      {children}
      <Box component="fieldset" aria-hidden sx={line}>
        {/* Opens the line as wide as the label is. */}
        {label !== undefined && <Box component="legend">{label}</Box>}
      </Box>
    </Box>
  );
}

const frame: SxProps<Theme> = {
  typography: 'body1',
  position: 'relative',
  display: 'inline-flex',
  alignItems: 'center',
  lineHeight: '1.4375em',
  borderRadius: 1,
  '& > input, & > select': {
    font: 'inherit',
    letterSpacing: 'inherit',
    color: 'text.primary',
    boxSizing: 'content-box',
    display: 'block',
    flex: 1,
    minWidth: 0,
    width: '100%',
    height: '1.4375em',
    m: 0,
    py: '8.5px',
    px: '14px',
    border: 0,
    borderRadius: 'inherit',
    background: 'none',
    // The line round it says it.
    '&:focus': { outline: 0 },
    '&::placeholder': { color: 'inherit', opacity: 0.42 },
  },
  '@media (hover: hover)': { '&:hover > fieldset': { borderColor: 'text.primary' } },
  '&:has(> input:focus, > select:focus) > fieldset': { borderWidth: 2, borderColor: 'primary.main' },
};

const line: SxProps<Theme> = {
  position: 'absolute',
  inset: 0,
  '&:has(> legend)': { top: -5 },
  minWidth: 0,
  m: 0,
  px: 1,
  pointerEvents: 'none',
  borderStyle: 'solid',
  borderWidth: 1,
  borderRadius: 'inherit',
  borderColor: (theme) => theme.alpha(theme.vars.palette.common.onBackground, 0.23),
  overflow: 'hidden',
  '& > legend': {
    px: '5px',
    height: 11,
    maxWidth: '100%',
    fontSize: '0.75em',
    whiteSpace: 'nowrap',
    visibility: 'hidden',
  },
};
