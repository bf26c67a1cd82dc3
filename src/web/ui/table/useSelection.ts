import { useMemo, useState } from 'react';
import type { Row, Rows } from '../../lib/rows/rows.ts';

/** As many as one action may be about. */
export const mostSelected = 500;

export interface Selected<R> {
  row: R;
  isOnScreen: boolean;
}

export interface Selection<R> {
  picked: ReadonlyMap<string, R>;
  /** How many left the filter since, and so the selection. */
  pruned: number;
  /** Whether there were more than may be selected. */
  isCut: boolean;
  clear: () => void;
  /** This one alone. */
  only: (row: R, place: number) => void;
  toggle: (row: R, place: number) => void;
  /** From where the selection began, or from `anchor`, to here. */
  extend: (place: number, anchor?: number) => Promise<void>;
  all: () => Promise<void>;
}

/** What a person has selected, by id: rows may move, and leave the screen, without leaving the selection. */
export function useSelection<R extends Row>(rows: Rows<R>): Selection<R> {
  const [state, setState] = useState({ picked: new Map<string, R>(), anchor: 0, isCut: false, pruned: 0 });

  // Set while rendering: what no longer matches is no longer selected, also when it comes back.
  const left = [...state.picked.keys()].filter((id) => rows.left.has(id));
  if (left.length > 0) {
    const picked = new Map([...state.picked].filter(([id]) => !rows.left.has(id)));
    setState({ ...state, picked, pruned: state.pruned + left.length });
  }

  return useMemo(() => {
    function pick(picked: Map<string, R>, anchor = state.anchor, isCut = false) {
      setState({ picked, anchor, isCut, pruned: 0 });
      rows.watch([...picked.keys()]);
    }
    function toggle(row: R, place: number) {
      const picked = new Map(state.picked);
      if (!picked.delete(row.id)) picked.set(row.id, row);
      const cut = [...picked].slice(0, mostSelected);
      pick(new Map(cut), place, cut.length < picked.size);
    }

    async function range(from: number, to: number, anchor = state.anchor) {
      const wanted = await rows.read(from, Math.min(to, from + mostSelected));
      pick(new Map(wanted.map((row) => [row.id, row])), anchor, to - from > mostSelected);
    }

    return {
      picked: state.picked,
      pruned: state.pruned,
      isCut: state.isCut,
      clear: () => pick(new Map()),
      only: (row, place) => pick(new Map([[row.id, row]]), place),
      toggle,
      extend: (place, anchor = state.anchor) =>
        range(Math.min(place, anchor), Math.max(place, anchor) + 1, anchor),
      all: () => range(0, rows.total ?? rows.length),
    };
  }, [state, rows]);
}
