import type { CssVarsTheme } from '@mui/material/styles';

/**
 * What stands by the dozen in every list is styled here, by class and once for the window: styles of its own cost each
 * of them more than all its elements.
 */
export const smallParts = ({ primary, warning, divider }: CssVarsTheme['vars']['palette']) => ({
  '.mark': {
    display: 'inline-block',
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    verticalAlign: 'bottom',
    fontWeight: 600,
    fontSize: '0.8125rem',
  },
  '.mark > svg': { verticalAlign: '-0.25em', marginInlineEnd: 6 },
  '.usage': { minWidth: 96, fontSize: '0.875rem', lineHeight: 1.35 },
  '.bar': { paddingBottom: 6, background: lines(primary.main, divider) },
  '.bar.high': { background: lines(warning.main, divider) },
  '.off-screen': {
    position: 'absolute',
    width: 1,
    height: 1,
    margin: -1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** A bar as long as `background-size` says, on its whole length. */
const lines = (...colors: string[]) =>
  colors.map((color) => `linear-gradient(${color} 0 0) left bottom / 0 no-repeat`).join(', ');
