import type { ConsoleMode } from '../../../../contract/channels.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { Failure } from '../../../../contract/failure.ts';
import { own } from '../../../../contract/services/own.ts';
import { ownConsoles } from '../../../../contract/services/own/consoles.ts';
import { towerVms, type Vm } from '../../../../contract/services/tower/vms.ts';
import { call } from '../../../lib/api.ts';
import { useSession } from '../../../lib/session.tsx';
import { isPopOut } from './popOut.ts';
import { closedConsole, step, type ConsoleEvent, type ConsoleState, type Moment } from './consoleMachine.ts';

/** What is said when the keyboard is taken. */
export interface Claim {
  why?: string;
  caseNumber?: string;
  /** From whoever has it. */
  isNow?: boolean;
}

interface Happening {
  event: ConsoleEvent;
  moment: Moment;
}
const now = (): Moment => ({ at: Date.now(), random: Math.random() });
const reduce = (state: ConsoleState, { event, moment }: Happening) => step(state, event, moment);

// It was Wheelhouse that could not be reached, not what is behind it.
const ownCodes = new Set(['offline', 'notOurs', 'store']);

// A state that a drifting CloudTower does not tell is no reason not to try.
const isRunning = ({ status }: Vm) => status === 'RUNNING' || status === null;

/** A console that opens with its page: the machine, fed with the clock, the network, the page and the VM. */
export function useConsole(scope: string, vm: Vm, first: ConsoleMode) {
  const [state, dispatch] = useReducer(reduce, undefined, () => {
    const world = {
      isVmRunning: isRunning(vm),
      isVmBusy: vm.entityAsyncStatus !== null,
      host: vm.host?.id ?? null,
      isVisible: document.visibilityState === 'visible',
      isOnline: navigator.onLine,
    };
    return step(closedConsole(first, world), { is: 'open' }, now());
  });
  const send = useCallback((event: ConsoleEvent) => dispatch({ event, moment: now() }), []);
  const client = useQueryClient();
  const { phase, mode } = state;

  const isVmRunning = isRunning(vm);
  const isBusy = vm.entityAsyncStatus !== null;
  const host = vm.host?.id ?? null;
  useEffect(
    () => send({ is: 'vm', isRunning: isVmRunning, isBusy, host }),
    [send, isVmRunning, isBusy, host],
  );

  // A session that ended leaves the page in place; a new one has a new token.
  const { csrf } = useSession();
  useEffect(() => send({ is: 'signedIn' }), [send, csrf]);

  useEffect(() => {
    const look = () => send({ is: 'visible', isVisible: document.visibilityState === 'visible' });
    const connect = () => send({ is: 'online', isOnline: navigator.onLine });
    document.addEventListener('visibilitychange', look);
    window.addEventListener('online', connect);
    window.addEventListener('offline', connect);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', connect);
      window.removeEventListener('offline', connect);
    };
  }, [send]);

  const dueAt = phase.is === 'waiting' ? phase.dueAt : null;
  useEffect(() => {
    if (dueAt === null) return;
    const timer = setTimeout(() => send({ is: 'due' }), dueAt - Date.now());
    return () => clearTimeout(timer);
  }, [send, dueAt]);

  // What CloudTower says of the VM now decides what is waited for, and explains what happened.
  const isOff = phase.is === 'vmOff' || phase.is === 'waiting';
  useEffect(() => {
    if (isOff) void client.invalidateQueries({ queryKey: [towerVms.getVms.service, towerVms.getVms.name] });
  }, [client, isOff]);

  const isSignedOut = phase.is === 'stopped' && phase.stop === 'signedOut';
  useEffect(() => {
    if (!isSignedOut) return;
    // A socket cannot tell the shell that the session is over; a call does. One that is not leaves a spent ticket.
    call(own.getSession, {}).then(
      () => send({ is: 'stillSignedIn' }),
      (error: unknown) => {
        const isOver = error instanceof Failure && error.kind === 'unauthenticated';
        if (isOver && isPopOut()) window.close();
      },
    );
  }, [isSignedOut, send]);

  /** The console session of the last ticket. */
  const session = useRef('');

  // A close frame holds 123 bytes; whoever ended it may have had more to say.
  const cutShort = phase.is === 'stopped' && state.said.endsWith('…');
  useEffect(() => {
    if (!cutShort) return;
    call(ownConsoles.getConsole, { params: { id: session.current } }).then(
      ({ reason }) => reason && send({ is: 'told', said: reason }),
      () => undefined, // its beginning is there to read
    );
  }, [cutShort, send]);

  const claim = useRef<Claim>({});
  const openUrl = useCallback(
    async (signal: AbortSignal) => {
      const { isNow, ...said } = claim.current;
      claim.current = said; // taken from somebody once, not again after every cut
      const wanted = mode === 'view' ? {} : { ...said, ...(isNow ? { takeOver: true } : { orView: true }) };
      const body = { scope, vm: vm.id, mode, ...wanted };
      const opened = await call(ownConsoles.openConsole, { body }, { signal });
      session.current = opened.id;
      send({ is: 'granted', mode: opened.mode });
      return opened.url;
    },
    [scope, vm.id, mode, send],
  );
  const takeKeyboard = useCallback(
    (said: Claim) => {
      claim.current = said;
      send({ is: 'mode', mode: 'control' });
    },
    [send],
  );

  const refuse = useCallback(
    (error: unknown) => {
      const failure = error instanceof Failure ? error : new Failure('invalid', String(error));
      const { kind, code = '', message } = failure;
      send({ is: 'ticketRefused', kind, isOurs: ownCodes.has(code), said: message });
    },
    [send],
  );

  return { state, send, openUrl, refuse, session, takeKeyboard };
}
