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
  /** What has to be remembered has changed: it belongs into the URL. */
  onLearned: (wish: W) => void;
  /** The flow has ended, well or not: what it wrote should be read again elsewhere. */
  onEnded: () => void;
}

export interface FlowStop<W> {
  error: Error;
  /** The call that failed. */
  at: FlowCall<W> | undefined;
}

export interface FlowState<W> {
  /** Undefined until the vendor was read. */
  steps: readonly FlowStep<W>[] | undefined;
  sending: FlowCall<W> | undefined;
  isRunning: boolean;
  isStopping: boolean;
  /** Why it stopped. */
  failure: FlowStop<W> | null;
  /** The vendor could not be read. */
  readFailure: Error | null;
  retryRead: () => void;
  /** Answers why it stopped, once it has; null when it is done or was stopped. */
  start: () => Promise<FlowStop<W> | null>;
  /** After the call under way. */
  stop: () => void;
}

/** Runs a flow, and between runs shows what of it the vendor has. */
export function useFlow<W, World>(options: Options<W, World>): FlowState<W> {
  const { name, flow, wish, isComplete, onLearned, onEnded } = options;
  const client = useQueryClient();
  const [moment, setMoment] = useState<FlowMoment<W>>();
  const [failure, setFailure] = useState<FlowStop<W> | null>(null);
  const [isStopping, setStopping] = useState(false);
  const control = useRef<AbortController>(null);
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      control.current?.abort();
    };
  }, []);

  const isRunning = moment !== undefined;
  const worldQuery = queryOptions({
    queryKey: ['flow', name, flow.key(wish)] as const,
    queryFn: ({ signal }) => flow.read(wish, signal),
    staleTime: 0,
    refetchInterval: 10_000,
  });
  const world = useQuery({ ...worldQuery, enabled: isComplete && !isRunning });

  async function start() {
    const stopping = (control.current = new AbortController());
    setFailure(null);
    setStopping(false);
    let at: FlowCall<W> | undefined;
    let known = wish;
    let failed: FlowStop<W> | null = null;
    try {
      for await (const now of runFlow(flow, wish, stopping.signal)) {
        at = now.sending;
        // Whoever has left the page is not called back to it.
        if (now.wish !== known && isHere.current) onLearned((known = now.wish));
        setMoment(now);
      }
    } catch (thrown) {
      if (!stopping.signal.aborted) failed = { error: toError(thrown), at };
    }
    // The plan after a failure is made from what is there now.
    await client.invalidateQueries({ queryKey: ['flow', name] });
    setFailure(failed);
    setMoment(undefined);
    onEnded();
    return failed;
  }

  return {
    steps: moment?.steps ?? (world.data && flow.plan(wish, world.data)),
    sending: moment?.sending,
    isRunning,
    isStopping: isRunning && isStopping,
    failure,
    readFailure: world.error,
    retryRead: () => void world.refetch(),
    start,
    stop: () => {
      setStopping(true);
      control.current?.abort();
    },
  };
}
