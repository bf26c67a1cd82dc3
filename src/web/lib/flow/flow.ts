import { Failure } from '../../../contract/failure.ts';
import type { Act } from '../query.ts';
import { call as callOperation } from '../api.ts';
import type { Answer, Operation } from '../../../contract/operation.ts';

// A guided flow keeps no model of what it has done: it reads the vendor, plans what is still to do, makes the first of
// those calls, and reads again. So a plan after a reload, after a failure and after somebody else's change is the same
// plan, and every write is verified by the reading after it.

type Write = Operation & { effect: 'write' };

/** One write of a flow, ready to be sent. `W` is what the person wants, and what the flow has to remember. */
export interface FlowCall<W> {
  /** Names the effect: as long as a plan holds it, it has not come about. */
  key: string;
  /** What it acts on, in words: `web-01 · 192.168.0.75`. */
  label: string;
  operation: Operation;
  input: { params?: Record<string, string> | undefined; query?: object | undefined; body?: unknown };
  /** What is replaced whole: before and after. */
  change?: { before: readonly string[]; after: readonly string[] } | undefined;
  /** Makes the call; answers what has to be remembered of it. */
  send: () => Promise<Partial<W>>;
}

export interface FlowStep<W> {
  name: string;
  /** What the vendor shows to be so already. */
  done: readonly string[];
  /** What is still to be sent. */
  todo: readonly FlowCall<W>[];
  /** What stands in the way of this step, in words, and what could be wanted instead. The flow does not go past it. */
  obstacle?: { words: string; instead?: { label: string; wish: Partial<W> } | undefined } | undefined;
}

export interface Flow<W, World> {
  /** What of the wish a reading depends on. */
  key: (wish: W) => unknown;
  read: (wish: W, signal?: AbortSignal) => Promise<World>;
  plan: (wish: W, world: World) => FlowStep<W>[];
}

/** A call of a flow from an operation and its act. `learn` says what has to be remembered of the answer. */
export function flowCall<W, O extends Write>(
  { key, label, change }: Pick<FlowCall<W>, 'key' | 'label' | 'change'>,
  operation: O,
  { input, seen }: Act<O>,
  learn: (answer: Answer<O>) => Partial<W> = () => ({}),
): FlowCall<W> {
  const send = async () => learn(await callOperation(operation, input, seen ? { seen } : {}));
  return { key, label, change, operation, input: input as FlowCall<W>['input'], send };
}

/** The call to be made now; undefined when all is done, or something stands in the way. */
export function nextCall<W>(steps: readonly FlowStep<W>[]): FlowCall<W> | undefined {
  for (const { todo, obstacle } of steps) {
    if (obstacle !== undefined) return undefined;
    if (todo.length > 0) return todo[0];
  }
  return undefined;
}

export const isDone = <W>(steps: readonly FlowStep<W>[]) =>
  steps.every(({ todo, obstacle }) => todo.length === 0 && obstacle === undefined);

export interface FlowMoment<W> {
  wish: W;
  steps: FlowStep<W>[];
  /** What is being sent; undefined at the end. */
  sending: FlowCall<W> | undefined;
}

const looks = 3;

/**
 * Goes through a flow to its end or to an obstacle. Stops between two calls when `signal` says so: a call under way is
 * carried through. Throws what a call threw, or `notVerified` when its effect does not show.
 */
export async function* runFlow<W, World>(
  flow: Flow<W, World>,
  start: W,
  signal: AbortSignal,
  pauseMs = 1000,
): AsyncGenerator<FlowMoment<W>, void, undefined> {
  let wish = start;
  // Not under `signal`: whoever stops wants to see how the last call came out.
  const look = async () => flow.plan(wish, await flow.read(wish));
  let steps = await look();
  for (;;) {
    signal.throwIfAborted();
    const sending = nextCall(steps);
    yield { wish, steps, sending };
    if (!sending) return;
    const learned = await sending.send();
    wish = { ...wish, ...learned };
    yield { wish, steps, sending }; // what was learned is told before anything else can go wrong
    for (let looked = 1; ; looked++) {
      steps = await look();
      if (!holds(steps, sending.key)) break;
      if (looked === looks)
        throw new Failure('conflict', `${sending.label}: it was accepted, and yet it is not so.`, {
          code: 'notVerified',
        });
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

const holds = <W>(steps: readonly FlowStep<W>[], key: string) =>
  steps.some(({ todo }) => todo.some((call) => call.key === key));
