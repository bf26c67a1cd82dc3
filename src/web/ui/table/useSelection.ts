import { useMemo, useRef, useState } from 'react';
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
  /** From where the selection began to here; where nothing is selected it begins at `from`. */
  extend: (place: number, from?: number) => Promise<void>;
  all: () => Promise<void>;
}

interface State<R> {
  picked: ReadonlyMap<string, R>;
  /** The place where the selection began, known before its rows have been read. */
  anchor: number | undefined;
  isCut: boolean;
  pruned: number;
}

/** What a person has selected, by id: rows may move, and leave the screen, without leaving the selection. */
export function useSelection<R extends Row>(rows: Rows<R>): Selection<R> {
  const [state, setState] = useState<State<R>>({
    picked: new Map(),
    anchor: undefined,
    isCut: false,
    pruned: 0,
  });
  // Keys come faster than rows: only what the last of them asked for becomes the selection.
  const turn = useRef(0);

  // Set while rendering: what no longer matches is no longer selected, also when it comes back.
  const left = [...state.picked.keys()].filter((id) => rows.left.has(id));
  if (left.length > 0) {
    const picked = new Map([...state.picked].filter(([id]) => !rows.left.has(id)));
    const anchor = picked.size > 0 ? state.anchor : undefined;
    setState({ ...state, picked, anchor, pruned: state.pruned + left.length });
  }

  return useMemo(() => {
    function pick(picked: ReadonlyMap<string, R>, anchor: number | undefined, isCut = false) {
      turn.current += 1;
      setState({ picked, anchor: picked.size > 0 ? anchor : undefined, isCut, pruned: 0 });
      rows.watch([...picked.keys()]);
    }
    function toggle(row: R, place: number) {
      const picked = new Map(state.picked);
      if (!picked.delete(row.id)) picked.set(row.id, row);
      const cut = [...picked].slice(0, mostSelected);
      pick(new Map(cut), place, cut.length < picked.size);
    }

    async function range(from: number, to: number, anchor: number | undefined) {
      const asked = (turn.current += 1);
      setState((before) => ({ ...before, anchor }));
      const wanted = await rows.read(from, Math.min(to, from + mostSelected));
      if (asked !== turn.current) return;
      pick(new Map(wanted.map((row) => [row.id, row])), anchor, to - from > mostSelected);
    }

    return {
      picked: state.picked,
      pruned: state.pruned,
      isCut: state.isCut,
      clear: () => pick(new Map(), undefined),
      only: (row, place) => pick(new Map([[row.id, row]]), place),
      toggle,
      extend(place, from = 0) {
        const anchor = state.anchor ?? from;
        return range(Math.min(place, anchor), Math.max(place, anchor) + 1, anchor);
      },
      all: () => range(0, rows.total ?? rows.length, state.anchor),
    };
  }, [state, rows]);
}
