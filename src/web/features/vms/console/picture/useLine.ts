import { useEffect, useState, type RefObject } from 'react';
import type { ConsoleScreenHandle } from '../../../../ui/ConsoleScreen.tsx';
import type { ConsoleEvent, ConsoleState } from '../consoleMachine.ts';
import { watchLine } from './lineWatch.ts';

/** A second of a console's line, for the meter. */
export interface Line {
  /** Milliseconds; null until the server has answered. */
  roundTrip: number | null;
  framesPerSecond: number;
  bytesPerSecond: number;
  canResizeGuest: boolean;
}

/** Feels the line of a live console every second, and tells the machine when it is slow or frozen. */
export function useLine(
  screen: RefObject<ConsoleScreenHandle | null>,
  { phase, attempt, host }: ConsoleState,
  send: (event: ConsoleEvent) => void,
  onRoundTrip: (ms: number) => void,
): Line | null {
  const [line, setLine] = useState<Line | null>(null);
  const isLive = phase.is === 'live';

  useEffect(() => {
    if (!isLive) return;
    const probe = () => screen.current?.probe().then(onRoundTrip) ?? new Promise(() => undefined);
    const watch = watchLine(probe, Date.now);
    let before = screen.current?.feel() ?? null;
    function look() {
      const felt = screen.current?.feel() ?? null;
      if (!felt) return;
      setLine({
        roundTrip: felt.roundTrip,
        framesPerSecond: felt.frames - (before?.frames ?? 0),
        bytesPerSecond: felt.bytes - (before?.bytes ?? 0),
        canResizeGuest: felt.canResizeGuest,
      });
      before = felt;
      const pace = watch.look(felt.silentFor);
      send(pace === 'frozen' ? { is: 'frozen' } : { is: 'pace', isSlow: pace === 'slow' });
    }
    const ask = () => {
      if (document.visibilityState === 'visible') watch.ask();
    };
    const timer = setInterval(look, 1000);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ask);
      setLine(null);
    };
    // A VM that has moved has left its old screen behind, which may not say so.
  }, [isLive, attempt, host, screen, send, onRoundTrip]);
  return line;
}
