import { WebSocket } from 'ws';
import { closeCode } from '../../contract/channels.ts';
import { Failure } from '../../contract/failure.ts';
import { atLeast } from '../../contract/operation.ts';
import type { Connection, Services, Session } from '../services.ts';
import type { VncTarget } from '../vendors/cloudtowerConsole.ts';
import { towerOf } from '../vendors/cloudtowerVnc.ts';
import { recordConsole } from './consoleRecord.ts';
import { dial } from './dial.ts';
import { browserClosed, closeText, endingOf, upstreamClosed, type Ending } from './ending.ts';
import type { Keyboards } from './keyboards.ts';
import type { Limits } from './limits.ts';
import { pipe, type Pipe } from './pipe.ts';
import { RfbFilter, ruleOf } from './rfbFilter.ts';
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
  /** What was done on it so far. */
  use(): { activeAt: number; bytesIn: number; bytesOut: number };
  /** Settles once the end is written down. */
  ended: Promise<unknown>;
}

export function beginConsole(
  browser: WebSocket,
  opened: {
    row: ConsoleRow;
    session: Session;
    cookie: string | undefined;
    /** What the browser said before the console was open. */
    early: Buffer[];
  },
  relay: { services: Services; limits: Limits; seams: Seams; keyboards: Keyboards },
): LiveConsole {
  const { services, limits, seams, keyboards } = relay;
  const { row, session } = opened;
  const { log } = services;
  const record = recordConsole(services, row, session.address);
  let upstream: WebSocket | undefined;
  let piped: Pipe | undefined;
  let ending: Ending | undefined;
  let recorded: Promise<void> | undefined;
  let touchedAt = 0;
  let activeAt = Date.now();
  const over = promise();
  const isOver = () => ending !== undefined;
  const abort = new AbortController();

  const self: LiveConsole = {
    row,
    session,
    cookie: opened.cookie,
    end,
    beat: (now) => piped?.beat(now),
    use: () => ({ activeAt, bytesIn: piped?.bytesIn ?? 0, bytesOut: piped?.bytesOut ?? 0 }),
    ended: over.promise.then(() => Promise.all([recorded, connecting])),
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
    over.resolve();
    recorded = record.end(why, piped).then(() => leaveKeyboard(why));
  }

  /** A line that was cut comes back: its keyboard is kept for a while. */
  async function leaveKeyboard({ code }: Ending) {
    try {
      if (row.mode === 'view') await keyboards.forget(row, { asker: row.person });
      else if (!cutCodes.has(code)) await keyboards.release(row, row.person);
    } catch (error) {
      log.error(error, 'a keyboard could not be given back');
    }
  }

  function onActivity() {
    const now = Date.now();
    activeAt = now;
    if (now - touchedAt < 10_000) return;
    touchedAt = now;
    services.sessions.touch(self.session);
  }

  async function connect() {
    if (isOver()) return;
    if (row.mode === 'control' && !(await keyboards.claim(row, { id: row.person, name: row.name }))) {
      const holder = await keyboards.holder(row);
      end({ code: closeCode.takenOver, reason: `${holder?.name ?? 'Somebody else'} has the keyboard.` });
      return record.refuseOpen('KEYBOARD_HELD');
    }
    const connection = services.connections.get(row.scope);
    if (!connection || !atLeast(services.grants.roleOn(self.session.person, row.scope), 'helpdesk')) {
      end({ code: closeCode.notAllowed, reason: 'You may not open consoles here.' });
      return record.refuseOpen('forbidden');
    }
    const intent = await record.intendOpen();
    try {
      const target = await Promise.race([
        seams.vncAddress(connection, row.vm, { signal: abort.signal }),
        over.promise,
      ]);
      if (target) await Promise.race([open(target, connection), over.promise]);
    } catch (error) {
      if (!(error instanceof Failure)) log.error(error, 'a console could not be opened');
      end(endingOf(error));
    }
    // One that opened and ended since did open: its `console.close` tells the rest.
    await intent.end(piped ? { outcome: 'done' } : { outcome: 'failed', code: String(ending?.code) });
  }

  function open(target: VncTarget, connection: Connection): Promise<void> {
    const socket = dial(target, connection.config.proxy, limits, end);
    upstream = socket;
    socket.on('close', (code) => end(upstreamClosed(code)));
    return new Promise((resolve) => {
      socket.on('open', () => {
        clearTimeout(deadline);
        const rule = ruleOf(row.mode, towerOf(connection).console.allow);
        const filter = rule && new RfbFilter(rule);
        piped = pipe(browser, socket, { limits, filter, onActivity, onEnd: end });
        for (const bytes of opened.early) piped.sendUp(bytes);
        browser.resume();
        record.opened();
        resolve();
      });
    });
  }

  browser.on('close', (code) => end(browserClosed(code)));
  browser.on('error', (error: Error & { code?: string }) =>
    end(browserClosed(error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH' ? 1009 : 1002)),
  );
  if (browser.readyState !== WebSocket.OPEN) end(browserClosed(1006));
  const connecting = connect().catch((error: unknown) => {
    log.error(error, 'a console could not be opened');
    end(endingOf(error));
  });
  return self;
}

/** Ends that nobody meant. */
const cutCodes: ReadonlySet<number> = new Set([
  1006,
  1011,
  closeCode.vmNotRunning,
  closeCode.refused,
  closeCode.gone,
  closeCode.timedOut,
]);

/** Promise.withResolvers came with Node 22. */
function promise() {
  let resolve = () => {};
  return {
    promise: new Promise<void>((settle) => (resolve = settle)),
    resolve: () => {
      resolve();
    },
  };
}
