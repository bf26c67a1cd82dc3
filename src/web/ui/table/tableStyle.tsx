import GlobalStyles from '@mui/material/GlobalStyles';
import type { SxProps, Theme } from '@mui/material/styles';

export const rowHeights = { comfortable: 44, compact: 32, card: 100 } as const;
export const headHeight = 40;

// As masks, since as elements they would be half of a row. Drawn after Lucide, as all our icons are.
const drawn = (shapes: string) =>
  `url("data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='black' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'>${shapes}</svg>`)}") center / contain no-repeat`;
const dots = drawn("<path stroke-width='3' d='M12 5v.01M12 12v.01M12 19v.01'/>");
const screen = drawn(
  "<path d='M12 17v4M8 21h8M22 12.3V15a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h8.7'/><circle cx='19' cy='6' r='3'/>",
);

/** The grid: rows lie where `top` puts them, cells in tracks that all rows share. */
const grid = {
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: 'background.paper',
  position: 'relative',
  overflow: 'auto',
  maxHeight: 'max(20rem, calc(100dvh - 18rem))',
  // A row that is led to by keyboard must not hide below the head.
  scrollPaddingTop: headHeight,
  fontSize: '0.875rem',
  lineHeight: 1.35,
  '& [role=row]': {
    display: 'grid',
    gridTemplateColumns: 'var(--tracks)',
    minWidth: 'max(100%, var(--least))',
    boxSizing: 'border-box',
    alignItems: 'center',
  },
  '& [data-head]': { position: 'sticky', top: 0, zIndex: 2, minWidth: 'max(100%, var(--least))' },
  '& [data-head] > [role=row]': {
    height: headHeight,
    bgcolor: 'background.paper',
    borderBottom: 1,
    borderColor: 'divider',
    color: 'text.secondary',
    fontWeight: 600,
  },
  '& [data-body]': { position: 'relative', minWidth: 'max(100%, var(--least))' },
  '& [data-body] > [role=row]': {
    position: 'absolute',
    left: 0,
    right: 0,
    height: 'var(--height)',
    borderBottom: 1,
    borderColor: 'divider',
    contain: 'layout size style',
  },
  // Rows that move by under a pointer are not pointed at: finding out which, and telling them, costs more than the rest.
  '& [data-moving]::after': { content: '""', position: 'absolute', inset: 0, zIndex: 1 },
  '& [data-body] > [role=row]:hover': { bgcolor: 'action.hover' },
  '& [data-body] > [aria-selected=true]': { bgcolor: 'action.selected' },
  '& [data-gone] > *': { opacity: 0.5 },
  '&[data-stale] [data-body]': { opacity: 0.55 },
  '& [data-column]': {
    minWidth: 0,
    px: 1.25,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    position: 'relative',
  },
  '& [data-awaited]::before': {
    content: '""',
    display: 'block',
    height: 12,
    width: '70%',
    borderRadius: 1,
    bgcolor: 'action.hover',
  },
  '& [data-column=select]': { display: 'flex', justifyContent: 'center', px: 0 },
  '& input[type=checkbox]': { width: 16, height: 16, m: 0, accentColor: 'var(--mui-palette-primary-main)' },
  '& :focus-visible': { outlineOffset: -2 },
  '& .MuiTypography-root': { lineHeight: 1.35 },
  '& .MuiButton-root': { minHeight: 28, py: 0, px: 1.25 },
  // What columns draw with: a component with styles of its own costs a row more than all its elements.
  '& .line, & .quiet, & .link': {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& .quiet, & .aside': { fontSize: '0.8125rem', color: 'text.secondary' },
  '& .aside': { ml: 0.5 },
  // The tower has a column of its own where there is room.
  '&[data-columns~=scope] .tower': { display: 'none' },
  '& .tags': { display: 'flex', gap: 0.5, overflow: 'hidden' },
  '& .tags > span': {
    px: 0.75,
    border: 1,
    borderColor: 'divider',
    borderRadius: 1,
    fontSize: '0.75rem',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  '& .link': { color: 'primary.main', fontWeight: 600, textDecoration: 'none' },
  '& .link:hover': { textDecoration: 'underline' },
  '& .tool': {
    all: 'unset',
    boxSizing: 'border-box',
    display: 'inline-flex',
    alignItems: 'center',
    verticalAlign: 'middle',
    gap: 1,
    minHeight: 28,
    px: 0.625,
    borderRadius: 1,
    color: 'action.active',
    cursor: 'pointer',
  },
  '& a.tool, & span.tool': { px: 1.25, color: 'primary.main', fontSize: '0.8125rem', fontWeight: 600 },
  '& .tool::before': {
    content: '""',
    width: 16,
    height: 16,
    bgcolor: 'currentcolor',
    mask: screen,
    // Where the browser chooses the colours, it would choose the page's own.
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', bgcolor: 'LinkText' },
  },
  '& [data-menu]::before': { width: 18, height: 18, mask: dots },
  '& .tool:hover': { bgcolor: 'action.hover' },
  '& .tool[aria-disabled]': { color: 'action.disabled', bgcolor: 'transparent', cursor: 'not-allowed' },
  '& .tool:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: -2 },
  '&[data-density=compact] .quiet': { display: 'none' },
  '& [role=columnheader] button': {
    all: 'unset',
    boxSizing: 'border-box',
    cursor: 'pointer',
    display: 'inline-flex',
    alignItems: 'center',
    gap: 0.5,
    maxWidth: '100%',
    '&:focus-visible': { outline: 2, outlineColor: 'primary.main', outlineOffset: 0, borderRadius: 0.5 },
    '& svg': { opacity: 0 },
    '&:hover svg, & svg:not([data-sorted=""])': { opacity: 1 },
  },
  '& [data-resize]': {
    position: 'absolute',
    insetBlock: 8,
    insetInlineEnd: 0,
    width: 8,
    cursor: 'col-resize',
    touchAction: 'none',
    borderInlineEnd: 1,
    borderColor: 'divider',
    '&:hover': { borderColor: 'primary.main' },
  },
  // Where there is no room each row is a card, and the page scrolls.
  '&[data-cards]': {
    maxHeight: 'none',
    overflow: 'visible',
    '& [data-head]': { display: 'none' },
    '& [data-body] > [role=row]': {
      gridTemplateColumns: 'auto max-content minmax(0, 1fr) max-content',
      alignContent: 'center',
      columnGap: 1.5,
      rowGap: 0.5,
      px: 1.5,
      minWidth: 0,
    },
    '& [data-column]': { p: 0 },
    '& [data-column=select]': { gridColumn: 1, pr: 0.5 },
    '& [data-card=title]': { gridColumn: '2 / 4', gridRow: 1 },
    '& [data-card=aside]': { gridColumn: 4, gridRow: 1 },
    '& [data-card=line]': { gridRow: 2, gridColumn: 2 },
    '& [data-card=line] ~ [data-card=line]': { gridColumn: '3 / 5', color: 'text.secondary' },
    '& [data-card=line] ~ [data-card=line] ~ [data-card=line]': { gridRow: 3, gridColumn: '2 / 5' },
    '& .MuiButton-root, & .tool': { minHeight: 38 },
    '& input[type=checkbox]': { width: 22, height: 22 },
  },
} satisfies SxProps<Theme>;

/** Made once: as a style of the grid's own it would be read anew at every step of a scroll. */
export const tableStyle = <GlobalStyles styles={(theme) => ({ '.grid': theme.unstable_sx(grid) })} />;
