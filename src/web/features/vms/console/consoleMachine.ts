import { closeCode, closeName, type ConsoleMode } from '../../../../contract/channels.ts';
import type { FailureKind } from '../../../../contract/failure.ts';

/** Why a picture was lost that comes back by itself. */
export type Cut =
  | 'lost'
  | 'gone'
  | 'frozen'
  | 'movedHost'
  | 'vmRestarting'
  | 'ticketSpent'
  | 'timedOut'
  | 'restarting'
  | 'refused'
  | 'unreachable'
  | 'towerAway'
  | 'garbled'
  | 'vmOff';
/** Why it does not: somebody or something said no. */
export type Stop =
  | 'signedOut'
  | 'forbidden'
  | 'noSuchVm'
  | 'idle'
  | 'takenOver'
  | 'ended'
  | 'tooMany'
  | 'refused'
  | 'garbled'
  | 'failed';

export type Phase =
  | { is: 'closed' }
  | { is: 'connecting' }
  | { is: 'live'; since: number; isSlow: boolean }
  | { is: 'waiting'; cut: Cut; dueAt: number }
  | { is: 'paused'; cut: Cut; by: 'hidden' | 'offline' }
  | { is: 'vmOff' }
  | { is: 'stopped'; stop: Stop };

export interface ConsoleState {
  phase: Phase;
  /** Names the mount of the screen: each takes one ticket and lives once. */
  attempt: number;
  /** Failed in a row: what the waiting time grows with. */
  tries: number;
  mode: ConsoleMode;
  /** When the last picture was alive, in epoch milliseconds; null while it still is, or never was. */
  cutAt: number | null;
  /** The reason in the words of whoever closed it. */
  said: string;
  /** What the VNC server asks for, and its words about the last answer. */
  question: { types: readonly string[]; refusal: string | null } | null;
  hasAnswered: boolean;
  refusal: string | null;
  /** The words with which the keyboard went to somebody else; null once they were read, or it is back. */
  lost: string | null;
  isVmRunning: boolean;
  /** CloudTower is doing something with the VM: it says so of one that is being restarted. */
  isVmBusy: boolean;
  /** Where the VM is now, and where it was when the picture was last alive. */
  host: string | null;
  liveOn: string | null;
  isVisible: boolean;
  isOnline: boolean;
}

export type ConsoleEvent =
  | { is: 'open' }
  | { is: 'close' }
  | { is: 'mode'; mode: ConsoleMode }
  /** What the ticket is for: the keyboard may have been somebody else's. */
  | { is: 'granted'; mode: ConsoleMode }
  /** That the keyboard was lost has been read. */
  | { is: 'read' }
  /** The whole of a reason that was too long for a close frame. */
  | { is: 'told'; said: string }
  | { is: 'live' }
  | { is: 'ticketRefused'; kind: FailureKind; isOurs: boolean; said: string }
  | { is: 'ended'; code: number | 'garbled' | 'timedOut'; said: string }
  | { is: 'question'; types: readonly string[] }
  | { is: 'answered' }
  | { is: 'answerRefused'; said: string }
  | { is: 'due' }
  | { is: 'pace'; isSlow: boolean }
  | { is: 'frozen' }
  | { is: 'vm'; isRunning: boolean; isBusy: boolean; host: string | null }
  /** Told to be signed out by a console, while the session is good: it was the ticket alone. */
  | { is: 'stillSignedIn' }
  | { is: 'signedIn' }
  | { is: 'visible'; isVisible: boolean }
  | { is: 'online'; isOnline: boolean };

/** When it happened, and a number from 0 to 1 that spreads retries. */
export interface Moment {
  at: number;
  random: number;
}

export function closedConsole(
  mode: ConsoleMode,
  world: Pick<ConsoleState, 'isVmRunning' | 'isVmBusy' | 'host' | 'isVisible' | 'isOnline'>,
): ConsoleState {
  return {
    ...world,
    liveOn: world.host,
    phase: { is: 'closed' },
    attempt: 0,
    tries: 0,
    mode,
    cutAt: null,
    said: '',
    question: null,
    hasAnswered: false,
    refusal: null,
    lost: null,
  };
}

const stopOfCode: Partial<Record<number, Stop>> = {
  [closeCode.signedOut]: 'signedOut',
  [closeCode.notAllowed]: 'forbidden',
  [closeCode.noSuchVm]: 'noSuchVm',
  [closeCode.idle]: 'idle',
  [closeCode.takenOver]: 'takenOver',
  [closeCode.ended]: 'ended',
  [closeCode.tooMany]: 'tooMany',
};
const stopOfKind: Partial<Record<FailureKind, Stop>> = {
  unauthenticated: 'signedOut',
  forbidden: 'forbidden',
  notFound: 'noSuchVm',
  rateLimited: 'tooMany',
  invalid: 'failed',
  conflict: 'failed',
  partial: 'failed',
};
/** Tried again a few times only: it may be a guest that is just starting, or it may never work. */
const fewTries = 4;
const stopAfterFew: Partial<Record<Cut, Stop>> = {
  refused: 'refused',
  garbled: 'garbled',
  ticketSpent: 'signedOut',
};

/** A console that lived so long was one: its next cut is tried at once again. */
const stableAfterMs = 3000;
/** With the attempt itself: back within three seconds of the path being back. */
const longestWaitMs = 2000;
/** While an outage is young: it is mostly over within seconds, and a person is waiting. */
const youngWaitMs = 1000;
const youngTries = 8;

/** How long to wait before the try after `tries` failed ones: at once at first, then twice as long each time. */
export function waitMs(tries: number, random: number): number {
  if (tries <= 1) return 250;
  const longest = tries <= youngTries ? youngWaitMs : longestWaitMs;
  return Math.min(longest, 500 * 2 ** (tries - 1)) * (0.5 + random / 2);
}

function cutOfCode(code: number | 'garbled' | 'timedOut'): Cut {
  if (code === 'garbled' || code === 1002 || code === 1003 || code === 1009) return 'garbled';
  if (code === 'timedOut' || code === closeCode.timedOut) return 'timedOut';
  if (code === closeCode.refused) return 'refused';
  // 1000: the VNC server said goodbye, as it does when its guest powers off.
  if (code === closeCode.gone || code === 1000) return 'gone';
  if (code === 1001 || code === 1012) return 'restarting';
  return 'lost';
}

/** One step of a console's life. Pure: the clock and the dice come with the event. */
export function step(state: ConsoleState, event: ConsoleEvent, moment: Moment): ConsoleState {
  switch (event.is) {
    case 'open':
      return { ...connect(state), tries: 0, said: '', refusal: null };
    case 'close':
      return { ...state, phase: { is: 'closed' }, question: null, refusal: null, said: '', cutAt: null };
    case 'mode':
      return isUnderWay(state) ? connect({ ...state, mode: event.mode }) : { ...state, mode: event.mode };
    case 'granted':
      return { ...state, mode: event.mode, lost: event.mode === 'control' ? null : state.lost };
    case 'read':
      return { ...state, lost: null };
    case 'told':
      return state.phase.is === 'stopped' ? { ...state, said: event.said } : state;
    case 'live':
      return {
        ...state,
        phase: { is: 'live', since: moment.at, isSlow: false },
        liveOn: state.host,
        said: '',
        cutAt: null,
        question: null,
        refusal: null,
      };
    case 'ticketRefused': {
      const stop = stopOfKind[event.kind];
      if (stop) return stopped(state, stop, event.said);
      const isAway = event.kind === 'unavailable' || event.kind === 'timeout';
      const cut = !isAway ? 'refused' : event.isOurs ? 'unreachable' : 'towerAway';
      return cutOff(state, cut, event.said, moment);
    }
    case 'ended':
      return end(state, event, moment);
    case 'question':
      return { ...state, question: { types: event.types, refusal: state.refusal } };
    case 'answered':
      return { ...state, question: null, hasAnswered: true };
    case 'answerRefused':
      return { ...state, refusal: event.said };
    case 'due':
      return state.phase.is === 'waiting' ? connect(state) : state;
    case 'vm':
      return onVm({ ...state, isVmRunning: event.isRunning, isVmBusy: event.isBusy, host: event.host });
    case 'pace':
      return state.phase.is === 'live' && state.phase.isSlow !== event.isSlow
        ? { ...state, phase: { ...state.phase, isSlow: event.isSlow } }
        : state;
    case 'frozen':
      return state.phase.is === 'live' ? cutOff(state, 'frozen', '', moment) : state;
    case 'stillSignedIn':
      return state.phase.is === 'stopped' && state.phase.stop === 'signedOut'
        ? cutOff(state, 'ticketSpent', '', moment)
        : state;
    case 'signedIn':
      return state.phase.is === 'stopped' && state.phase.stop === 'signedOut'
        ? { ...connect(state), tries: 0, said: '' }
        : state;
    case 'visible':
      return onWorld({ ...state, isVisible: event.isVisible });
    case 'online':
      // A socket that was up when the network went may stay dead and silent for minutes.
      if (state.phase.is === 'live' && event.isOnline && !state.isOnline) {
        return connect({ ...state, isOnline: true, cutAt: moment.at });
      }
      return onWorld({ ...state, isOnline: event.isOnline });
  }
}

const isUnderWay = ({ phase }: ConsoleState) =>
  phase.is === 'connecting' || phase.is === 'live' || phase.is === 'waiting' || phase.is === 'paused';

/** A new attempt, with a new ticket; a VM that is off is waited for instead. */
function connect(state: ConsoleState): ConsoleState {
  const fresh = { ...state, question: null, hasAnswered: false };
  if (!state.isVmRunning) return { ...fresh, phase: { is: 'vmOff' } };
  return { ...fresh, phase: { is: 'connecting' }, attempt: state.attempt + 1 };
}

const cutAt = (state: ConsoleState, { at }: { at: number }) => (state.phase.is === 'live' ? at : state.cutAt);

function stopped(state: ConsoleState, stop: Stop, said: string, moment?: Moment): ConsoleState {
  const since = moment ? cutAt(state, moment) : state.cutAt;
  return { ...state, phase: { is: 'stopped', stop }, said, cutAt: since, question: null };
}

function end(
  state: ConsoleState,
  { code, said }: { code: number | 'garbled' | 'timedOut'; said: string },
  moment: Moment,
): ConsoleState {
  if (state.refusal !== null) {
    // A wrong password: asked for again, and it is the person who sets the pace.
    return state.hasAnswered ? connect(state) : stopped(state, 'refused', state.refusal, moment);
  }
  if (typeof code === 'number') {
    // Whoever loses the keyboard goes on watching.
    if (code === closeCode.takenOver && state.mode === 'control') {
      return { ...connect({ ...state, mode: 'view', cutAt: cutAt(state, moment) }), tries: 0, lost: said };
    }
    const stop = stopOfCode[code];
    if (stop) return stopped(state, stop, said, moment);
    if (closeName(code) === 'vmNotRunning') return cutOff(state, 'vmOff', said, moment);
  }
  return cutOff(state, cutOfCode(code), said, moment);
}

function cutOff(state: ConsoleState, found: Cut, said: string, moment: Moment): ConsoleState {
  const cut = explain(found, state);
  const wasStable = state.phase.is === 'live' && moment.at - state.phase.since >= stableAfterMs;
  const tries = wasStable ? 1 : state.tries + 1;
  const stop = stopAfterFew[cut];
  if (stop && tries > fewTries) return stopped({ ...state, tries }, stop, said, moment);
  const next = { ...state, tries, said, cutAt: cutAt(state, moment), question: null };
  if (cut === 'vmOff' && !state.isVmRunning) return { ...next, phase: { is: 'vmOff' } };
  // The list still says that it runs: one of the two is behind, and the next look will tell.
  const wait = cut === 'vmOff' ? Math.max(2000, waitMs(tries, moment.random)) : waitMs(tries, moment.random);
  return onWorld({ ...next, phase: { is: 'waiting', cut, dueAt: moment.at + wait } });
}

const unexplained = new Set<Cut>(['lost', 'gone', 'timedOut', 'frozen']);

/** What CloudTower says of the VM explains a screen that just went away. */
function explain(cut: Cut, { isVmBusy, host, liveOn }: ConsoleState): Cut {
  if (!unexplained.has(cut)) return cut;
  if (host !== null && liveOn !== null && host !== liveOn) return 'movedHost';
  return isVmBusy ? 'vmRestarting' : cut;
}

/** Nobody looks or no network: retries rest, and start at once when that is over. */
function onWorld(state: ConsoleState): ConsoleState {
  const { phase, isVisible, isOnline } = state;
  const by = !isOnline ? 'offline' : !isVisible ? 'hidden' : null;
  if (phase.is === 'waiting' && by) return { ...state, phase: { is: 'paused', cut: phase.cut, by } };
  if (phase.is !== 'paused') return state;
  return by ? { ...state, phase: { ...phase, by } } : connect({ ...state, tries: 0 });
}

function onVm(state: ConsoleState): ConsoleState {
  const { phase, isVmRunning } = state;
  if (phase.is === 'vmOff' && isVmRunning) return connect({ ...state, tries: 0 });
  if ((phase.is === 'waiting' || phase.is === 'paused') && !isVmRunning) {
    return { ...state, phase: { is: 'vmOff' } };
  }
  if (phase.is !== 'waiting' && phase.is !== 'paused') return state;
  return { ...state, phase: { ...phase, cut: explain(phase.cut, state) } };
}
