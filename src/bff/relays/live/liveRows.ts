import { WebSocket } from 'ws';
import { closeCode } from '../../../contract/channels.ts';
import type { LiveHint } from '../../../contract/live.ts';
import { atLeast } from '../../../contract/operation.ts';
import type { Services } from '../../services.ts';
import { closeText, type Ending } from '../ending.ts';
import type { Limits } from '../limits.ts';
import { openFeed, type Feed } from './feed.ts';

interface Viewer {
  browser: WebSocket;
  scope: string;
  cookie: string | undefined;
  session: string;
  person: string;
  wasHeard: boolean;
  pingAt: number;
}

const signedOut: Ending = { code: closeCode.signedOut, reason: 'You are signed out.' };
const notAllowed: Ending = { code: closeCode.notAllowed, reason: 'You may not see this tower.' };
const tooMany: Ending = { code: closeCode.tooMany, reason: 'Too many live lists are open.' };
const tooSlow: Ending = { code: closeCode.tooMany, reason: 'The browser stopped reading.' };
const notOffered: Ending = {
  code: closeCode.refused,
  reason: 'This tower does not tell of changes by itself.',
};
const restarting: Ending = { code: 1001, reason: 'Wheelhouse is restarting.' };
const relist: LiveHint = { mutation: 'RELIST' };

/** Everybody's live rows: one socket for each page, one subscription for each scope that somebody looks at. */
export function createLiveRows({ sessions, grants, connections, log }: Services, limits: Limits) {
  const viewers = new Set<Viewer>();
  const feeds = new Map<string, Feed>();
  const unsubscribe = sessions.onEnd((id) => endAll(({ session }) => session === id, signedOut));
  let isChecking = false;

  function end(viewer: Viewer, { code, reason }: Ending) {
    if (!viewers.delete(viewer)) return;
    viewer.browser.close(code, closeText(reason));
    if ([...viewers].some(({ scope }) => scope === viewer.scope)) return;
    feeds.get(viewer.scope)?.close();
    feeds.delete(viewer.scope);
  }
  function endAll(which: (viewer: Viewer) => boolean, why: Ending) {
    for (const viewer of [...viewers].filter(which)) end(viewer, why);
  }

  function send(viewer: Viewer, hint: LiveHint) {
    if (viewer.browser.bufferedAmount > limits.highWater) end(viewer, tooSlow);
    else viewer.browser.send(JSON.stringify(hint));
  }

  function feedOf(scope: string): Feed | undefined {
    const connection = connections.get(scope);
    if (!connection) return undefined;
    const feed =
      feeds.get(scope) ??
      openFeed(connection, limits, {
        onHints(hints) {
          for (const viewer of viewers)
            if (viewer.scope === scope) for (const hint of hints) send(viewer, hint);
        },
        onRefused: () => endAll((viewer) => viewer.scope === scope, notOffered),
      });
    feeds.set(scope, feed);
    return feed;
  }

  async function mayStay({ cookie, scope }: Pick<Viewer, 'cookie' | 'scope'>) {
    const session = await sessions.find(cookie);
    const isTower = connections.get(scope)?.config.vendor === 'cloudtower';
    if (!session) return { why: signedOut };
    if (!isTower || !atLeast(grants.roleOn(session.person, scope), 'viewer')) return { why: notAllowed };
    return { session };
  }

  function beat(now: number) {
    for (const viewer of [...viewers]) {
      if (now < viewer.pingAt) continue;
      if (!viewer.wasHeard) viewer.browser.terminate();
      viewer.wasHeard = false;
      viewer.pingAt = now + limits.ping;
      viewer.browser.ping();
    }
  }

  /** Rights may go without the session ending. */
  async function check() {
    for (const viewer of [...viewers]) {
      const { why } = await mayStay(viewer);
      if (why) end(viewer, why);
    }
  }
  const clock = setInterval(() => {
    beat(Date.now());
    if (isChecking) return;
    isChecking = true;
    check()
      .catch((error: unknown) => log.warn(error, 'the rights of live lists could not be checked'))
      .finally(() => (isChecking = false));
  }, limits.beat);

  return {
    /** Takes a browser's socket, already open, so that a refusal can be read. */
    async accept(browser: WebSocket, { scope, cookie }: { scope: string; cookie: string | undefined }) {
      const close = ({ code, reason }: Ending) => browser.close(code, closeText(reason));
      browser.on('error', () => {}); // told by the close that follows
      browser.on('message', () =>
        close({ code: closeCode.notAllowed, reason: 'Nothing is to be said here.' }),
      );
      try {
        const { session, why } = await mayStay({ scope, cookie });
        if (!session) {
          close(why);
          return;
        }
        const person = session.person.id;
        const own = [...viewers].filter((viewer) => viewer.person === person);
        if (own.length >= limits.perPerson || viewers.size >= limits.perProcess) {
          close(tooMany);
          return;
        }
        if (browser.readyState !== WebSocket.OPEN) return;
        const pingAt = Date.now() + limits.ping;
        const viewer = { browser, scope, cookie, session: session.id, person, wasHeard: true, pingAt };
        viewers.add(viewer);
        browser.on('pong', () => (viewer.wasHeard = true));
        browser.on('close', () => end(viewer, { code: 1000, reason: '' }));
        if (feedOf(scope)?.isLive()) send(viewer, relist);
      } catch (error) {
        log.error(error, 'a live list could not be opened');
        close({ code: 1011, reason: 'Something went wrong inside Wheelhouse.' });
      }
    },
    close() {
      clearInterval(clock);
      unsubscribe();
      endAll(() => true, restarting);
    },
  };
}
