import { useEffect, useReducer, useState } from 'react';
import { eventsPath, topics } from '../../../../contract/events.ts';
import { isFinal, openLive } from '../../../lib/live.ts';
import { withSamples, type Figures } from './figures.ts';
import { harvest } from './harvest.ts';

interface Heard {
  figures: Figures;
  messages: number;
  /** The last message that was not understood, as it came. */
  raw: string | undefined;
}
const nothing: Heard = { figures: new Map(), messages: 0, raw: undefined };

function hear(before: Heard, text: string | undefined): Heard {
  if (text === undefined) return nothing;
  const samples = harvest(text, Date.now());
  return {
    figures: samples.length > 0 ? withSamples(before.figures, samples) : before.figures,
    messages: before.messages + 1,
    raw: samples.length > 0 ? before.raw : text,
  };
}

export type MetricsPhase = 'connecting' | 'live' | 'refused' | 'waiting' | 'over';
const pausesMs = [1000, 2000, 5000, 10_000, 30_000];

/** Listens to the metrics of one vApp for as long as they are looked at. */
export function useMetrics(scope: string, org: string, vApp: string) {
  const [phase, setPhase] = useState<MetricsPhase>('connecting');
  const [heard, tell] = useReducer(hear, nothing);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let hangUp: (() => void) | undefined;
    let failures = 0;
    tell(undefined);
    function connect() {
      setPhase('connecting');
      hangUp = openLive({
        path: eventsPath(scope),
        filters: [topics.metrics(org, vApp)],
        onAnswered: (granted) => {
          failures = 0;
          if (granted.length === 0) hangUp?.();
          setPhase(granted.length > 0 ? 'live' : 'refused');
        },
        onMessage: (_topic, text) => tell(text),
        onEnd: ({ code }) => {
          if (isFinal(code)) return setPhase('over');
          setPhase('waiting');
          timer = setTimeout(connect, pausesMs[Math.min(failures++, pausesMs.length - 1)]);
        },
      });
    }
    connect();
    return () => {
      clearTimeout(timer);
      hangUp?.();
    };
  }, [scope, org, vApp]);
  return { phase, ...heard };
}
