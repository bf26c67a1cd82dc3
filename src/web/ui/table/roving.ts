// One cell of a grid is in the Tab order; arrows lead to the others. A cell that holds a link or a button is that.

const widgetsIn = (cell: Element) => [
  ...cell.querySelectorAll<HTMLElement>('a[href], button, input, [role=link], [role=button]'),
];

/** What takes the focus of a cell. */
export const focusOf = (cell: HTMLElement): HTMLElement => widgetsIn(cell)[0] ?? cell;

/** Takes every cell of a row out of the Tab order, but for the active one. */
export function rove(row: HTMLElement, active: string | undefined): void {
  for (const cell of row.children) {
    if (!(cell instanceof HTMLElement)) continue;
    for (const element of [cell, ...widgetsIn(cell)]) element.tabIndex = -1;
    if (cell.dataset['column'] === active) focusOf(cell).tabIndex = 0;
  }
}

export const cellAt = (grid: HTMLElement | null, place: number, column: string): HTMLElement | null =>
  grid?.querySelector<HTMLElement>(`[data-place="${place}"] > [data-column="${CSS.escape(column)}"]`) ?? null;

/** The place and column of whatever is in a cell; the head is place -1. */
export function positionOf(target: EventTarget | null): { place: number; column: string } | undefined {
  if (!(target instanceof Element)) return undefined;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'];
  const place = target.closest<HTMLElement>('[data-place]')?.dataset['place'];
  return column === undefined || place === undefined ? undefined : { place: Number(place), column };
}

/** Leads the keyboard to the first row of the grid in an element. */
export function focusRows(around: HTMLElement | null): void {
  const cell = around?.querySelector<HTMLElement>(
    '[data-place="0"] > [data-column]:not([data-column=select])',
  );
  if (cell) focusOf(cell).focus();
}
