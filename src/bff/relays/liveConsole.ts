import { WebSocket } from 'ws';
import { closeCode } from '../../contract/channels.ts';
import { Failure } from '../../contract/failure.ts';
import { atLeast } from '../../contract/operation.ts';
import type { Services, Session } from '../services.ts';
import type { VncTarget } from '../vendors/cloudtowerConsole.ts';
import { dial } from './dial.ts';
import { browserClosed, closeText, endingOf, upstreamClosed, type Ending } from './ending.ts';
import type { Limits } from './limits.ts';
import { pipe, type Pipe } from './pipe.ts';
import { ViewFilter } from './rfbFilter.ts';
import type { Seams } from './seams.ts';
import type { ConsoleRow } from './tickets.ts';

/** One console in this process, from its spent ticket to its end. */
export interface LiveConsole {
  row: ConsoleRow;
  /** As it was last found. */
  session: Session;
  /** To find the session again. */
  cookie: string | undefined;
  end(ending: Ending): void;
  beat(now: number): void;
  /** Settles once the end is written down. */
  ended: Promise<Ending>;
}

export function beginConsole(
  browser: WebSocket,
  opened: { row: ConsoleRow; session: Session; cookie: string | undefined; early: Buffer[] },
  relay: { services: Services; limits: Limits; seams: Seams },
): LiveConsole {
  const { services, limits, seams } = relay;
  const { row } = opened;
  const startedAt = Date.now();
  const { log } = services;
  let upstream: WebSocket | undefined;
  let piped: Pipe | undefined;
  let ending: Ending | undefined;
  let settle: (ending: Ending) => void = () => {};
  let touchedAt = 0;
  const abort = new AbortController();

  const self: LiveConsole = {
    row,
    session: opened.session,
    cookie: opened.cookie,
    end,
    beat: (now) => piped?.beat(now),
    ended: new Promise((resolve) => (settle = resolve)),
  };
  const deadline = setTimeout(
    () => end({ code: closeCode.timedOut, reason: 'The console server did not answer in time.' }),
    limits.dial,
  );

  function end(why: Ending) {
    if (ending) return;
    ending = why;
    clearTimeout(deadline);
    abort.abort();
    piped?.stop();
    browser.resume();
    // 1005 and 1006 say that nothing was said: they cannot be sent.
    if (why.code === 1005 || why.code === 1006) browser.terminate();
    else browser.close(why.code, closeText(why.reason));
    if (upstream?.readyState === WebSocket.OPEN) upstream.close(1000);
    else upstream?.terminate();
    void writeEnd(why).then(() => settle(why));
  }

  async function writeEnd({ code, reason }: Ending) {
    const facts = {
      mode: row.mode,
      code,
      seconds: Math.round((Date.now() - startedAt) / 1000),
      bytesIn: piped?.bytesIn ?? 0,
      bytesOut: piped?.bytesOut ?? 0,
    };
    log.info({ console: row.id, scope: row.scope, vm: row.vm, ...facts, reason }, 'console ended');
    try {
      await services.store.db
        .updateTable('console_sessions')
        .set({ ended_at: Date.now(), code, reason })
        .where('id', '=', row.id)
        .where('ended_at', 'is', null) // whoever ended it elsewhere has said why
        .execute();
      if (piped)
        await services.audit.record({
          ...entry('console.close'),
          outcome: 'done',
          code: String(code),
          facts,
        });
    } catch (error) {
      log.error(error, 'the end of a console could not be written down');
    }
  }

  const entry = (action: string) => ({
    who: row.name,
    sessionId: row.session,
    address: self.session.address,
    action,
    scope: row.scope,
    target: row.vm,
    facts: { mode: row.mode, console: row.id },
  });

  function onActivity() {
    const now = Date.now();
    if (now - touchedAt < 10_000) return;
    touchedAt = now;
    services.sessions.touch(self.session);
  }

  async function connect() {
    const connection = services.connections.get(row.scope);
    if (!connection || !atLeast(services.grants.roleOn(self.session.person, row.scope), 'helpdesk')) {
      end({ code: closeCode.notAllowed, reason: 'You may not open consoles here.' });
      return services.audit.record({ ...entry('console.open'), outcome: 'refused', code: 'forbidden' });
    }
    const intent = await services.audit.intend(entry('console.open'));
    try {
      const target = await seams.vncAddress(connection, row.vm, { signal: abort.signal });
      if (!ending) await open(target, connection.config.proxy);
    } catch (error) {
      if (!(error instanceof Failure)) log.error(error, 'a console could not be opened');
      end(endingOf(error));
    }
    await intent.end(ending ? { outcome: 'failed', code: String(ending.code) } : { outcome: 'done' });
  }

  /** Settles when the console is live or over. */
  function open(target: VncTarget, proxy: string | undefined): Promise<void> {
    return new Promise((resolve) => {
      void self.ended.then(() => resolve());
      const socket = dial(target, proxy, limits, end);
      upstream = socket;
      socket.on('close', (code) => end(upstreamClosed(code)));
      socket.on('open', () => {
        clearTimeout(deadline);
        const filter = row.mode === 'view' ? new ViewFilter() : undefined;
        piped = pipe(browser, socket, { limits, filter, onActivity, onEnd: end });
        for (const bytes of opened.early) piped.sendUp(bytes);
        browser.resume();
        resolve();
      });
    });
  }

  browser.on('close', (code) => end(browserClosed(code)));
  browser.on('error', (error: Error & { code?: string }) =>
    end(browserClosed(error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH' ? 1009 : 1002)),
  );
  if (browser.readyState !== WebSocket.OPEN) end(browserClosed(1006));
  connect().catch((error: unknown) => {
    log.error(error, 'a console could not be opened');
    end(endingOf(error));
  });
  return self;
}
