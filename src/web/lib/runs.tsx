import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Run } from './startRun.ts';

/** What of an item every run shows. */
export interface RunItem {
  scope: string;
  /** The thing's name. */
  label: string;
}

/** Who was acted on and how it went: while the page lives it stays to be looked at. */
export interface BegunRun {
  id: number;
  /** `Shut down 30 virtual machines`. */
  title: string;
  /** Service whose reads it changes. */
  service: string;
  began: number;
  run: Run<RunItem>;
}

interface Runs {
  /** Newest first. */
  runs: readonly BegunRun[];
  /** The one whose dialog is open. */
  shown: number | undefined;
  /** Its dialog opens unless told otherwise. */
  begin: (begun: Omit<BegunRun, 'id' | 'began'>, isShown?: boolean) => void;
  show: (id: number | undefined) => void;
  dismiss: (id: number) => void;
}

const RunsContext = createContext<Runs | undefined>(undefined);

/** Runs go on wherever the person goes in here: they belong to no page. */
export function useRuns(): Runs {
  const runs = use(RunsContext);
  if (!runs) throw new Error('useRuns is used outside RunsProvider');
  return runs;
}

let lastId = 0;

export function RunsProvider({ children }: { children: ReactNode }) {
  const [runs, setRuns] = useState<readonly BegunRun[]>([]);
  const [shown, show] = useState<number>();
  useEndWithPerson(runs);
  const value = useMemo<Runs>(
    () => ({
      runs,
      shown,
      begin(begun, isShown = true) {
        const id = ++lastId;
        setRuns((before) => [{ ...begun, id, began: Date.now() }, ...before]);
        if (isShown) show(id);
      },
      show,
      dismiss(id) {
        setRuns((before) => before.filter((run) => run.id !== id));
        show((open) => (open === id ? undefined : open));
      },
    }),
    [runs, shown],
  );
  return <RunsContext value={value}>{children}</RunsContext>;
}

/** Nothing more is sent for somebody who has signed out. */
function useEndWithPerson(runs: readonly BegunRun[]) {
  const latest = useRef(runs);
  useEffect(() => {
    latest.current = runs;
  }, [runs]);
  useEffect(
    () => () => {
      for (const { run } of latest.current) run.end();
    },
    [],
  );
}
