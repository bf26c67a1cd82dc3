import { describe, expect, it } from 'vitest';
import { closeCode } from '../../../../contract/channels.ts';
import {
  closedConsole,
  step,
  waitMs,
  type ConsoleEvent,
  type ConsoleState,
  type Stop,
} from './consoleMachine.ts';

const world = { isVmRunning: true, isVmBusy: false, host: 'host-1', isVisible: true, isOnline: true };
const vm = (isRunning: boolean, more: { isBusy?: boolean; host?: string } = {}): ConsoleEvent => ({
  ...{ is: 'vm', isRunning, isBusy: false, host: 'host-1' },
  ...more,
});
const start = closedConsole('control', world);
const moment = { at: 1_000_000, random: 0.5 };
const play = (state: ConsoleState, ...events: ConsoleEvent[]) =>
  events.reduce((before, event) => step(before, event, moment), state);
const open = (...more: ConsoleEvent[]) => play(start, { is: 'open' }, ...more);
const live = (...more: ConsoleEvent[]) => open({ is: 'live' }, ...more);
const ended = (code: number | 'garbled' | 'timedOut', said = ''): ConsoleEvent => ({
  is: 'ended',
  code,
  said,
});

describe('a refusal stops, and is not asked for again', () => {
  const stops: [number, Stop][] = [
    [closeCode.signedOut, 'signedOut'],
    [closeCode.notAllowed, 'forbidden'],
    [closeCode.noSuchVm, 'noSuchVm'],
    [closeCode.idle, 'idle'],
    [closeCode.ended, 'ended'],
    [closeCode.tooMany, 'tooMany'],
  ];
  it.each(stops)('close code %i is %s', (code, stop) => {
    const state = live(ended(code, 'said by the server'));
    expect(state).toMatchObject({ phase: { is: 'stopped', stop }, said: 'said by the server', attempt: 1 });
    const untouched = play(state, { is: 'due' }, { is: 'online', isOnline: true }, vm(true));
    expect(untouched).toMatchObject({ phase: { is: 'stopped' }, attempt: 1 });
    expect(play(state, { is: 'open' })).toMatchObject({ phase: { is: 'connecting' }, attempt: 2, tries: 0 });
  });

  it.each([
    ['unauthenticated', 'signedOut'],
    ['forbidden', 'forbidden'],
    ['notFound', 'noSuchVm'],
    ['rateLimited', 'tooMany'],
    ['invalid', 'failed'],
  ] as const)('a ticket refused as %s is %s', (kind, stop) => {
    const state = open({ is: 'ticketRefused', kind, isOurs: false, said: 'no' });
    expect(state.phase).toEqual({ is: 'stopped', stop });
  });
});

describe('a cut comes back by itself, each time with a new attempt', () => {
  it.each([
    [closeCode.gone, 'gone'],
    [closeCode.timedOut, 'timedOut'],
    [1006, 'lost'],
    [1001, 'restarting'],
    [1012, 'restarting'],
    [1000, 'gone'],
    ['timedOut', 'timedOut'],
  ] as const)('after %s', (code, cut) => {
    const state = live(ended(code));
    expect(state).toMatchObject({ phase: { is: 'waiting', cut, dueAt: moment.at + 250 }, cutAt: moment.at });
    expect(play(state, { is: 'due' })).toMatchObject({ phase: { is: 'connecting' }, attempt: 2 });
  });

  it.each(['unavailable', 'timeout'] as const)('a ticket that failed as %s is tried for ever', (kind) => {
    let state = open();
    const refused = { is: 'ticketRefused', kind, isOurs: false, said: '' } as const;
    for (let i = 0; i < 50; i++) state = play(state, refused, { is: 'due' });
    expect(state).toMatchObject({ phase: { is: 'connecting' }, attempt: 51 });
  });

  it.each([
    [true, 'unreachable'],
    [false, 'towerAway'],
  ])('a ticket that failed on the way says whose fault it was (ours: %s)', (isOurs, cut) => {
    const { phase } = open({ is: 'ticketRefused', kind: 'unavailable', isOurs, said: '' });
    expect(phase).toMatchObject({ is: 'waiting', cut });
  });

  it.each([closeCode.refused, 'garbled', 1002] as const)('but after %s only a few times', (code) => {
    let state = live();
    let retries = 0;
    for (; retries < 50 && state.phase.is !== 'stopped'; retries++)
      state = play(state, ended(code), { is: 'due' });
    expect(retries).toBe(5);
  });

  it('waits 250 ms first, then longer, never above 2 s: the path may be back at any time', () => {
    expect(waitMs(1, 0)).toBe(250);
    for (let tries = 2; tries < 40; tries++) {
      expect(waitMs(tries, 1)).toBeLessThanOrEqual(2000);
      expect(waitMs(tries, 0)).toBeGreaterThanOrEqual(500);
      expect(waitMs(tries + 1, 0.5)).toBeGreaterThanOrEqual(waitMs(tries, 0.5));
      expect(waitMs(tries, 1)).toBe(2 * waitMs(tries, 0));
    }
  });

  it('does not hurry for a server that takes every attempt and drops it at once', () => {
    let state = live();
    for (let i = 0; i < 8; i++) state = play(state, ended(1006), { is: 'due' }, { is: 'live' });
    expect(state.tries).toBe(8);
    const later = { at: moment.at + 60_000, random: 0.5 };
    expect(step(state, ended(1006), later).phase).toMatchObject({ dueAt: later.at + 250 });
  });
});

describe('nobody looks, or no network', () => {
  it('rests while hidden and connects at once when looked at', () => {
    const state = live({ is: 'visible', isVisible: false }, ended(1006));
    expect(state.phase).toEqual({ is: 'paused', cut: 'lost', by: 'hidden' });
    expect(play(state, { is: 'due' }).attempt).toBe(1);
    expect(play(state, { is: 'visible', isVisible: true }).phase.is).toBe('connecting');
  });
  it('needs both the network and a look', () => {
    const state = live(ended(1006), { is: 'online', isOnline: false }, { is: 'visible', isVisible: false });
    expect(state.phase).toMatchObject({ is: 'paused', by: 'offline' });
    const online = play(state, { is: 'online', isOnline: true });
    expect(online.phase).toMatchObject({ is: 'paused', by: 'hidden' });
    expect(play(online, { is: 'visible', isVisible: true }).phase.is).toBe('connecting');
  });
  it('a socket that was up when the network went is replaced when it is back', () => {
    const state = live({ is: 'online', isOnline: false });
    expect(state.phase.is).toBe('live');
    expect(play(state, { is: 'online', isOnline: true })).toMatchObject({
      phase: { is: 'connecting' },
      attempt: 2,
    });
  });
});

describe('a VM that is off', () => {
  it('is waited for and connected to when it runs', () => {
    const state = play(live(vm(false)), ended(closeCode.vmNotRunning));
    expect(state.phase.is).toBe('vmOff');
    expect(play(state, { is: 'due' }).phase.is).toBe('vmOff');
    expect(play(state, vm(true))).toMatchObject({
      phase: { is: 'connecting' },
      attempt: 2,
    });
  });
  it('is asked for again when the page still believes that it runs', () => {
    const state = live(ended(closeCode.vmNotRunning));
    expect(state.phase).toMatchObject({ is: 'waiting', cut: 'vmOff', dueAt: moment.at + 2000 });
    expect(play(state, vm(false)).phase.is).toBe('vmOff');
  });
  it('takes no ticket when the console is opened', () => {
    const state = play(closedConsole('control', { ...world, isVmRunning: false }), { is: 'open' });
    expect(state).toMatchObject({ phase: { is: 'vmOff' }, attempt: 0 });
  });
});

describe('the password', () => {
  const asked = open({ is: 'question', types: ['password'] });
  it('that was wrong is asked for again, with the words of the server', () => {
    const refused = play(asked, { is: 'answered' }, { is: 'answerRefused', said: 'wrong' }, ended('garbled'));
    expect(refused).toMatchObject({ phase: { is: 'connecting' }, attempt: 2, question: null });
    const again = play(refused, { is: 'question', types: ['password'] });
    expect(again.question).toEqual({ types: ['password'], refusal: 'wrong' });
    expect(play(again, { is: 'answered' }, { is: 'live' }).refusal).toBeNull();
  });
  it('that nobody gave is no reason to try again', () => {
    const state = open({ is: 'answerRefused', said: 'Too many failures' }, ended('garbled'));
    expect(state).toMatchObject({ phase: { is: 'stopped', stop: 'refused' }, said: 'Too many failures' });
  });
});

it('a console that ended with the session opens again with the next one, and no other does', () => {
  const signedOut = live(ended(closeCode.signedOut));
  expect(play(signedOut, { is: 'signedIn' })).toMatchObject({ phase: { is: 'connecting' }, attempt: 2 });
  expect(play(live(ended(closeCode.ended)), { is: 'signedIn' }).phase.is).toBe('stopped');
  expect(live({ is: 'signedIn' })).toMatchObject({ phase: { is: 'live' }, attempt: 1 });
});

it('switching the mode takes a new attempt, and none while nothing is open', () => {
  expect(live({ is: 'mode', mode: 'view' })).toMatchObject({
    phase: { is: 'connecting' },
    attempt: 2,
    mode: 'view',
  });
  expect(play(start, { is: 'mode', mode: 'view' })).toMatchObject({ phase: { is: 'closed' }, attempt: 0 });
});

it('a person who disconnects stays disconnected', () => {
  const state = live({ is: 'close' });
  expect(play(state, { is: 'due' }, vm(true)).phase.is).toBe('closed');
});

describe('a line that is slow or frozen', () => {
  it('is live and slow, and live again', () => {
    const slow = live({ is: 'pace', isSlow: true });
    expect(slow).toMatchObject({ phase: { is: 'live', isSlow: true }, attempt: 1 });
    expect(play(slow, { is: 'pace', isSlow: true })).toBe(slow); // a second that changes nothing draws nothing
    expect(play(slow, { is: 'pace', isSlow: false }).phase).toMatchObject({ is: 'live', isSlow: false });
  });
  it('is cut when it is frozen, and comes back with a new ticket', () => {
    const frozen = live({ is: 'frozen' });
    expect(frozen).toMatchObject({ phase: { is: 'waiting', cut: 'frozen' }, cutAt: moment.at });
    expect(play(frozen, { is: 'due' })).toMatchObject({ phase: { is: 'connecting' }, attempt: 2 });
    expect(play(frozen, { is: 'frozen' })).toBe(frozen);
  });
});

describe('a screen that went away is explained by the VM', () => {
  it.each([closeCode.gone, 1006, 'timedOut'] as const)('that moved to another host (%s)', (code) => {
    const cut = live(ended(code));
    expect(play(cut, vm(true, { host: 'host-2' })).phase).toMatchObject({ is: 'waiting', cut: 'movedHost' });
    expect(live(vm(true, { host: 'host-2' }), ended(code)).phase).toMatchObject({ cut: 'movedHost' });
  });
  it('that is being restarted, and is followed into its firmware screen', () => {
    const cut = live(vm(true, { isBusy: true }), ended(closeCode.gone));
    expect(cut.phase).toMatchObject({ is: 'waiting', cut: 'vmRestarting', dueAt: moment.at + 250 });
    expect(play(cut, { is: 'due' }, { is: 'live' }).phase.is).toBe('live');
  });
  it('but not by where it was when the next picture is lost', () => {
    const moved = live(ended(1006), vm(true, { host: 'host-2' }), { is: 'due' }, { is: 'live' });
    expect(play(moved, ended(1006)).phase).toMatchObject({ cut: 'lost' });
  });
});

describe('bad day: a ticket that expired while the laptop slept', () => {
  const expired = open(ended(closeCode.signedOut, 'This console ticket has expired.'));
  it('is replaced when the session is still good', () => {
    const state = play(expired, { is: 'stillSignedIn' });
    expect(state.phase).toMatchObject({ is: 'waiting', cut: 'ticketSpent' });
    expect(play(state, { is: 'due' })).toMatchObject({ phase: { is: 'connecting' }, attempt: 2 });
  });
  it('is not replaced for ever', () => {
    let state = expired;
    for (let n = 0; n < 20; n++)
      state = play(state, { is: 'stillSignedIn' }, { is: 'due' }, ended(closeCode.signedOut));
    expect(state.phase).toEqual({ is: 'stopped', stop: 'signedOut' });
    expect(state.attempt).toBeLessThan(7);
  });
});

it('bad day: the VM deleted while shown is said, and not asked for again', () => {
  const state = live(
    ended(closeCode.gone),
    { is: 'due' },
    {
      is: 'ticketRefused',
      kind: 'notFound',
      isOurs: false,
      said: '',
    },
  );
  expect(state.phase).toEqual({ is: 'stopped', stop: 'noSuchVm' });
  expect(play(state, { is: 'due' }).attempt).toBe(state.attempt);
});

it('bad day: a server message that nobody knows ends after a few tries, a right removed at once', () => {
  let state = live();
  for (let n = 0; n < 6; n++) state = play(state, ended('garbled'), { is: 'due' });
  expect(state.phase).toEqual({ is: 'stopped', stop: 'garbled' });
  expect(live(ended(closeCode.notAllowed)).phase).toEqual({ is: 'stopped', stop: 'forbidden' });
});

describe('the keyboard', () => {
  it('that somebody else took leaves its person watching, who reads why', () => {
    const state = live(ended(closeCode.takenOver, 'meg took over this console: disk full'));
    expect(state).toMatchObject({
      phase: { is: 'connecting' },
      mode: 'view',
      lost: 'meg took over this console: disk full',
      attempt: 2,
    });
    expect(play(state, { is: 'granted', mode: 'view' }, { is: 'live' }).lost).toContain('disk full');
    expect(play(state, { is: 'read' }).lost).toBeNull();
    expect(play(state, { is: 'mode', mode: 'control' }, { is: 'granted', mode: 'control' })).toMatchObject({
      mode: 'control',
      lost: null,
    });
  });

  it('that is not to be had is a console that views, without a further attempt', () => {
    const state = open({ is: 'granted', mode: 'view' }, { is: 'live' });
    expect(state).toMatchObject({ phase: { is: 'live' }, mode: 'view', attempt: 1 });
  });

  it('is nothing that a console which views could lose', () => {
    const viewing = live({ is: 'granted', mode: 'view' });
    expect(play(viewing, ended(closeCode.takenOver)).phase).toEqual({ is: 'stopped', stop: 'takenOver' });
  });
});

it('the whole of a long reason takes the place of its beginning', () => {
  const state = live(ended(closeCode.ended, 'ada ended this console: The…'), {
    is: 'told',
    said: 'The whole.',
  });
  expect(state).toMatchObject({ phase: { is: 'stopped', stop: 'ended' }, said: 'The whole.' });
});

it('bad day: the host gone is said, waited for, and found again on another host', () => {
  const gone = live(ended(closeCode.gone, 'The connection to the console server was lost.'), vm(false));
  // CloudTower no longer knows whether it runs.
  expect(gone).toMatchObject({ phase: { is: 'vmOff' }, cutAt: moment.at });
  const away = live(
    ended(closeCode.gone),
    { is: 'due' },
    { is: 'ticketRefused', kind: 'unavailable', isOurs: false, said: 'HQ tower' },
  );
  expect(away.phase).toMatchObject({ is: 'waiting', cut: 'towerAway' });
  const back = play(gone, vm(true, { host: 'host-2' }));
  expect(back).toMatchObject({ phase: { is: 'connecting' }, tries: 0 });
  expect(play(back, { is: 'live' })).toMatchObject({ phase: { is: 'live' }, liveOn: 'host-2', cutAt: null });
});
