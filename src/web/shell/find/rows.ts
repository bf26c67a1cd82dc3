import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FoundPlace } from '../../lib/find/source.ts';

/** One line of the palette. */
export interface FindRow {
  id: string;
  title: string;
  detail: string;
  icon: LucideIcon;
  /** What kind of thing it is. */
  noun: string;
  state?: ReactNode;
  /** Where it leads, or else what it does. */
  act: { href: string } | { run: () => void };
  /** Of a thing that was found: it has actions, and can be pinned. */
  place?: FoundPlace;
}

export interface FindSection {
  id: string;
  /** None above the answers: they are one list in the order they came. */
  title?: string;
  rows: readonly FindRow[];
}

/** The row the arrows lead to: around the end, and from nowhere to the first or the last. */
export function rowAfter(rows: readonly FindRow[], id: string | undefined, step: 1 | -1): string | undefined {
  const at = rows.findIndex((row) => row.id === id);
  const from = at < 0 && step < 0 ? 0 : at;
  return rows[(from + step + rows.length) % rows.length]?.id;
}

/** Whether a row of ours is what was typed: every word of it stands in its own. */
export function isMeant({ title, detail, noun }: FindRow, text: string): boolean {
  const own = `${title} ${detail} ${noun}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => own.includes(word));
}
