// One cell of a grid is in the Tab order; arrows lead to the others. A cell that holds a link or a button is that.

const widgetsIn = (cell: Element) => [
  ...cell.querySelectorAll<HTMLElement>('a[href], button, input, [role=link], [role=button]'),
];

/** What takes the focus of a cell. */
export const focusOf = (cell: HTMLElement): HTMLElement => widgetsIn(cell)[0] ?? cell;

/** Takes every cell of a row out of the Tab order, but for the active one. */
export function rove(row: HTMLElement, active: string | undefined): void {
  const cells = [...row.children].filter((cell) => cell instanceof HTMLElement);
  // Only what is not so yet: to the browser an attribute that is written has changed, whatever it said.
  for (const element of [...cells, ...widgetsIn(row)])
    if (element.getAttribute('tabindex') !== '-1') element.tabIndex = -1;
  const cell = active && cells.find(({ dataset }) => dataset['column'] === active);
  if (cell) focusOf(cell).tabIndex = 0;
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
