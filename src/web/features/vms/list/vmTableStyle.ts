import type { SxProps, Theme } from '@mui/material/styles';
import { vmColumns } from './vmColumns.tsx';

const below = (width: number) => `@container (max-width: ${width - 0.02}px)`;
const columnsByWidth = vmColumns.flatMap(({ id, from }) =>
  from === undefined ? [] : [[below(from), { [`& [data-column=${id}]`]: { display: 'none' } }] as const],
);

// Widths are the table's, not the window's: the navigation may stand beside it, or the page be zoomed.
const cards = below(600);

/** A table where there is room; where there is none, each row becomes a card of name, state, address, console. */
export const vmTableStyle: SxProps<Theme> = {
  '& td, & th': { px: 1.25 },
  // Two lines of text in 44 px: who lives in this list sees twenty rows at once.
  '& td': { height: 44, py: 0.375, verticalAlign: 'middle', lineHeight: 1.35 },
  '& td > *': { verticalAlign: 'middle' },
  '& td .MuiTypography-root': { lineHeight: 1.35 },
  '& td .MuiButton-root': { minHeight: 30, py: 0, px: 1.25 },
  '& [data-column=cpu], & [data-column=memory], & [data-column=addresses]': { whiteSpace: 'nowrap' },
  '& [data-column=name]': { maxWidth: 0, width: '24%', minWidth: 160, pl: 2 },
  '& [data-column=console]': { textAlign: 'end', pr: 2 },
  '& tr[data-gone] > td': { opacity: 0.5 },
  ...merged(columnsByWidth),
  [cards]: {
    ...merged(columnsByWidth)[cards],
    display: 'block',
    '& thead': { display: 'none' },
    '& tbody': { display: 'block' },
    '& tr': {
      display: 'grid',
      gridTemplateColumns: 'max-content minmax(0, 1fr) max-content',
      gridTemplateAreas: '"name name console" "status addresses addresses"',
      alignItems: 'center',
      columnGap: 2,
      rowGap: 0.5,
      px: 2,
      py: 1.5,
      borderBottom: 1,
      borderColor: 'divider',
    },
    '& td': { border: 0, p: 0, height: 'auto' },
    '& td .MuiButton-root': { minHeight: 38 },
    '& [data-column=name]': { gridArea: 'name', maxWidth: 'none', width: 'auto', minWidth: 0, p: 0 },
    '& [data-column=status]': { gridArea: 'status' },
    '& [data-column=addresses]': { gridArea: 'addresses', color: 'text.secondary' },
    '& [data-column=console]': { gridArea: 'console', p: 0 },
  },
};

type Rules = Record<string, Record<string, unknown>>;
/** Columns that end at the same width share one rule. */
function merged(rules: readonly (readonly [string, Record<string, unknown>])[]): Rules {
  const all: Rules = {};
  for (const [width, rule] of rules) all[width] = { ...all[width], ...rule };
  return all;
}
