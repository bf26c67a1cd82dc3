import type { KeyboardEvent } from 'react';

const rowLinks = (body: Element) => [...body.querySelectorAll<HTMLElement>('[data-row-link]')];

/** Puts the focus on the first row of a table. */
export function focusFirstRow(table: Element | null): void {
  if (table) rowLinks(table)[0]?.focus();
}

/**
 * Arrow keys go from row to row, `c` presses the row's console link, Enter is the row's own link's.
 * Up from the first row leaves the table.
 */
export function moveInRows(event: KeyboardEvent<HTMLElement>, leave: () => void): void {
  const { target, currentTarget: body, key } = event;
  if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  const row = target.closest('[data-row]');
  if (!row) return;
  const links = rowLinks(body);
  const place = links.findIndex((link) => row.contains(link));
  if (key === 'ArrowDown') links[place + 1]?.focus();
  else if (key === 'ArrowUp' && place > 0) links[place - 1]?.focus();
  else if (key === 'ArrowUp') leave();
  else if (key === 'Home') links[0]?.focus();
  else if (key === 'End') links.at(-1)?.focus();
  else if (key === 'c') row.querySelector<HTMLElement>('[data-column=console] a')?.click();
  else return;
  event.preventDefault();
}
