import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { toError } from '../failure.ts';
import { runFlow, type Flow, type FlowCall, type FlowMoment, type FlowStep } from './flow.ts';

interface Options<W, World> {
  /** Names the flow in the cache. */
  name: string;
  flow: Flow<W, World>;
  wish: W;
  /** Whether it has been said completely what is wanted. */
  isComplete: boolean;
  /** What has to be remembered changed: it belongs into the URL. */
  onLearned: (wish: W) => void;
  /** The flow has ended, well or not: what it wrote should be read again elsewhere. */
  onEnded: () => void;
}

export interface FlowState<W> {
  /** Undefined until the vendor was read. */
  steps: readonly FlowStep<W>[] | undefined;
  sending: FlowCall<W> | undefined;
  isRunning: boolean;
  isStopping: boolean;
  /** Why it stopped, and at which call. */
  failure: { error: Error; at: FlowCall<W> | undefined } | null;
  /** The vendor could not be read. */
  readFailure: Error | null;
  retryRead: () => void;
  start: () => void;
  /** After the call under way. */
  stop: () => void;
}

/** Runs a flow, and between runs shows what of it the vendor has. */
export function useFlow<W, World>(options: Options<W, World>): FlowState<W> {
  const { name, flow, wish, isComplete, onLearned, onEnded } = options;
  const client = useQueryClient();
  const [moment, setMoment] = useState<FlowMoment<W>>();
  const [failure, setFailure] = useState<FlowState<W>['failure']>(null);
  const [isStopping, setStopping] = useState(false);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const isRunning = moment !== undefined;
  const worldQuery = queryOptions({
    queryKey: ['flow', name, wish] as const,
    queryFn: ({ signal }) => flow.read(wish, signal),
    staleTime: 0,
    refetchInterval: 10_000,
  });
  const world = useQuery({ ...worldQuery, enabled: isComplete && !isRunning });

  async function run() {
    const control = new AbortController();
    running.current = control;
    setFailure(null);
    setStopping(false);
    let at: FlowCall<W> | undefined;
    let known = wish;
    try {
      for await (const now of runFlow(flow, wish, control.signal)) {
        at = now.sending;
        if (now.wish !== known) onLearned((known = now.wish));
        setMoment(now);
      }
    } catch (thrown) {
      if (!control.signal.aborted) setFailure({ error: toError(thrown), at });
    }
    running.current = null;
    // The plan after a failure is made from what is there now.
    await client.invalidateQueries({ queryKey: ['flow', name] });
    setMoment(undefined);
    onEnded();
  }

  return {
    steps: moment?.steps ?? (world.data && flow.plan(wish, world.data)),
    sending: moment?.sending,
    isRunning,
    isStopping: isRunning && isStopping,
    failure,
    readFailure: world.error,
    retryRead: () => void world.refetch(),
    start: () => void run(),
    stop: () => {
      setStopping(true);
      running.current?.abort();
    },
  };
}
