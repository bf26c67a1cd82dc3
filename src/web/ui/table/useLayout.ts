import { useCallback, useState } from 'react';
import * as z from 'zod/mini';
import { useSession } from '../../lib/session.tsx';
import { readStored, store } from '../../lib/storage.ts';

export const densities = ['comfortable', 'compact'] as const;
const Layout = z.object({
  /** Ids of the chosen columns in their order; without it, those there is room for. */
  columns: z.optional(z.array(z.string())),
  /** px, by column. */
  widths: z._default(z.record(z.string(), z.number().check(z.minimum(40), z.maximum(2000))), {}),
  density: z._default(z.enum(densities), 'comfortable'),
});
export type Layout = z.infer<typeof Layout>;

const read = (name: string): Layout => {
  try {
    return Layout.parse(JSON.parse(readStored(name) ?? '{}'));
  } catch {
    return Layout.parse({}); // of another version, or no JSON at all
  }
};

/** How a person has arranged a table: kept for this person and this table, in this browser. */
export function useLayout(table: string): [Layout, (change: Partial<Layout>) => void] {
  const name = `table.${useSession().user.id}.${table}`;
  const [layout, setLayout] = useState(() => read(name));
  const change = useCallback(
    (changed: Partial<Layout>) => {
      const next = { ...layout, ...changed };
      setLayout(next);
      store(name, JSON.stringify(next));
    },
    [layout, name],
  );
  return [layout, change];
}
