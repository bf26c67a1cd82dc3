import { WebSocket } from 'ws';
import { closeCode } from '../../../contract/channels.ts';
import { Failure } from '../../../contract/failure.ts';
import { vcd } from '../../../contract/services/vcd.ts';
import type { Connection, Services, Session } from '../../services.ts';
import type { Identity } from '../../vendors/vendor.ts';
import { dial } from '../dial.ts';
import { closeText, endingOf, type Ending } from '../ending.ts';
import type { Limits } from '../limits.ts';
import { sessionEnding, signedOut } from '../sessionEnding.ts';
import { heldBy } from './filters.ts';
import { beginPane, broker, type Pane } from './pane.ts';

const notAllowed: Ending = {
  code: closeCode.notAllowed,
  reason: 'You may not see the events of this scope.',
};
const noLonger: Ending = { code: closeCode.notAllowed, reason: 'You may no longer see these events.' };
const tooManyOwn: Ending = {
  code: closeCode.tooMany,
  reason: 'You have too many event panes of this scope open.',
};
const tooManyHere: Ending = {
  code: closeCode.tooMany,
  reason: 'Too many event panes of this scope are open.',
};
const renewed: Ending = { code: 1012, reason: 'The sign-in to Cloud Director is being renewed.' };
const restarting: Ending = { code: 1001, reason: 'Wheelhouse is restarting.' };
/** As early as an identity is renewed, so that whoever connects again gets the new one. */
const beforeExpiry = 60_000;

interface Wanted {
  scope: string;
  cookie: string | undefined;
}

/** The guard in front of every Cloud Director's broker: who may in, what they may ask, and until when. */
export function createGuard(services: Services, limits: Limits) {
  const { sessions, grants, connections, log } = services;
  const panes = new Set<Pane>();
  const opening = new Map<WebSocket, { person: string; scope: string }>();
  const askedAt = new Map<string, number>();
  let isChecking = false;
  let isClosed = false;
  const unsubscribe = sessions.onEnd((id) => void endSession(id));

  async function endSession(id: string) {
    const its = [...panes].filter(({ session }) => session.id === id);
    if (its.length === 0) return;
    const why = await sessionEnding(services, id);
    for (const pane of its) pane.end(why);
  }

  async function admit({ scope, cookie }: Wanted) {
    const session = await sessions.find(cookie);
    if (!session) throw new Refused(signedOut);
    const connection = connections.get(scope);
    if (connection?.config.vendor !== 'vcd' || !grants.roleOn(session.person, scope))
      throw new Refused(notAllowed);
    return { session, connection };
  }

  function count({ person }: Session, scope: string) {
    const all = [
      ...opening.values(),
      ...[...panes].map((pane) => ({ person: pane.session.person.id, scope: pane.scope })),
    ];
    const here = all.filter((one) => one.scope === scope);
    if (here.filter((one) => one.person === person.id).length >= limits.panesPerPerson)
      throw new Refused(tooManyOwn);
    if (here.length >= limits.panesPerScope) throw new Refused(tooManyHere);
  }

  /** A broker that refuses the token is asked once more with a new one; after that the sign-in rests for a while. */
  async function connect(connection: Connection, abort: AbortSignal) {
    const first = await connection.identity();
    const one = await dialBroker(connection, first, limits, abort);
    if (one instanceof WebSocket) return { identity: first, upstream: one };
    if (!/HTTP 40[13]/.test(one.reason)) throw new Refused(one);
    connection.drop(first);
    const second = await connection.identity();
    const other = await dialBroker(connection, second, limits, abort);
    if (other instanceof WebSocket) return { identity: second, upstream: other };
    if (/HTTP 401/.test(other.reason))
      connection.drop(second, new Failure('unavailable', other.reason, { code: 'signInRefused' }));
    throw new Refused(other);
  }

  async function accept(browser: WebSocket, wanted: Wanted): Promise<void> {
    const early: Buffer[] = [];
    const gone = new AbortController();
    browser.on('error', () => {}); // told by the close that follows
    browser.on('close', () => gone.abort());
    browser.on('message', (bytes: Buffer, isBinary) => {
      if (!isBinary) return browser.close(1003, 'Events take binary frames only.');
      early.push(bytes);
      browser.pause(); // CONNECT waits until there is somebody to connect to
    });
    try {
      if (browser.protocol !== 'mqtt') throw new Refused({ code: 1002, reason: 'The subprotocol is mqtt.' });
      const { session, connection } = await admit(wanted);
      count(session, wanted.scope);
      opening.set(browser, { person: session.person.id, scope: wanted.scope });
      const { identity, upstream } = await connect(connection, gone.signal);
      const { subscriber } = identity;
      if (!subscriber) throw new Error(`${wanted.scope} is signed in as nobody.`);
      const held = heldBy(grants, session.person, wanted.scope, subscriber);
      const pane = beginPane(
        browser,
        { ...wanted, session, identity, held, upstream, early },
        limits,
        (ended) => panes.delete(ended),
      );
      panes.add(pane);
      if (browser.readyState !== WebSocket.OPEN) panes.delete(pane);
      askedAt.set(wanted.scope, Date.now());
      if (isClosed) pane.end(restarting);
    } catch (error) {
      if (!(error instanceof Refused) && !(error instanceof Failure))
        log.error(error, 'events could not be opened');
      const { code, reason } = error instanceof Refused ? error.why : failed(error);
      browser.resume();
      browser.close(code, closeText(reason));
    } finally {
      opening.delete(browser);
    }
  }

  /** Rights, sessions and sign-ins may go without a word on the socket. Why the pane must end, if it must. */
  async function check(pane: Pane): Promise<Ending | undefined> {
    const connection = connections.get(pane.scope);
    const session = await sessions.find(pane.cookie);
    if (!session) return sessionEnding(services, pane.session.id);
    const { subscriber, expiresAt = Infinity } = pane.identity;
    if (!connection || !subscriber || !grants.roleOn(session.person, pane.scope)) return noLonger;
    const held = heldBy(grants, session.person, pane.scope, subscriber);
    if (!pane.isWithin(held)) return noLonger;
    Object.assign(pane, { session, held });
    if (Date.now() >= expiresAt - beforeExpiry) return renewed;
    await keepAlive(connection, subscriber.idleMs);
    return (await connection.identity()) === pane.identity ? undefined : renewed;
  }

  async function checkAll() {
    const ends = [...panes].map(async (pane) => {
      const why = await check(pane);
      if (why) pane.end(why);
    });
    for (const end of await Promise.allSettled(ends))
      // While the store or the vendor is away nobody is thrown out for it.
      if (end.status === 'rejected') log.warn(end.reason, 'the rights of an event pane could not be checked');
  }

  /** Messages do not count as use of a session upstream, so somebody asks for something now and then. */
  async function keepAlive(connection: Connection, idleMs: number) {
    const now = Date.now();
    if (now - (askedAt.get(connection.id) ?? 0) < idleMs / 3) return;
    askedAt.set(connection.id, now);
    await connection.call(vcd.getSession, {});
  }

  const clock = setInterval(() => {
    const now = Date.now();
    for (const pane of [...panes]) pane.beat(now);
    if (isChecking) return;
    isChecking = true;
    void checkAll().finally(() => (isChecking = false));
  }, limits.beat);

  return {
    /** Takes a browser's socket, already open, so that a refusal can be read. */
    accept,
    close() {
      isClosed = true;
      clearInterval(clock);
      unsubscribe();
      for (const pane of [...panes]) pane.end(restarting);
    },
  };
}

class Refused extends Error {
  readonly why: Ending;
  constructor(why: Ending) {
    super(why.reason);
    this.why = why;
  }
}

/** What kept us from signing in is no fault of the person's. */
function failed(error: unknown): Ending {
  const { code, reason } = endingOf(error);
  const isRefused =
    error instanceof Failure && ['signInRefused', 'signInMissing', 'noToken'].includes(error.code ?? '');
  return { code: isRefused ? closeCode.refused : code, reason };
}

/** The open socket, or why there is none. */
function dialBroker(
  { config }: Connection,
  identity: Identity,
  limits: Limits,
  abort: AbortSignal,
): Promise<WebSocket | Ending> {
  if (config.vendor !== 'vcd') throw new Error('This scope has no broker.');
  const { url, tls, proxy } = config;
  const address = new URL(`${url.replace(/^http/, 'ws').replace(/\/+$/, '')}/messaging/mqtt`);
  const request = {
    method: 'GET',
    origin: address.origin,
    path: address.pathname,
    headers: {},
    body: undefined,
  };
  const { authorization = '' } = identity.sign(request);
  return new Promise((resolve) => {
    const target = { url: address, tls, subprotocol: 'mqtt', headers: { authorization }, name: broker };
    const socket = dial(target, proxy, limits, resolve);
    abort.addEventListener('abort', () => socket.terminate(), { once: true });
    socket.on('open', () => resolve(socket));
    socket.on('close', () => resolve({ code: closeCode.gone, reason: `${broker} closed the connection.` }));
  });
}
