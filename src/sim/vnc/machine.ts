import type { Display } from './display.ts';
import type { Press } from './keyboard.ts';
import type { Timeline } from './timeline.ts';

/** What an operating system finds around it. */
export type Board = {
  readonly hostname: string;
  readonly address: string;
  readonly display: Display;
  readonly timeline: Timeline;
  /** When it was switched on, and what its clock says now; both in milliseconds. */
  readonly startedAt: number;
  readonly clock: () => number;
  /** Every line a person gave to a shell. */
  readonly ran: (line: string) => void;
  readonly restart: () => void;
  readonly powerOff: () => void;
};

/** An operating system: it draws on the board's display and is told what is typed. */
export type Machine = {
  press(key: Press): void;
  readText(): string;
};
