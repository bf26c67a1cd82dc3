import { WebSocket } from 'ws';
import { generate } from 'mqtt-packet';
import { closeCode } from '../../../contract/channels.ts';
import type { Session } from '../../services.ts';
import type { Identity } from '../../vendors/vendor.ts';
import { panesOpen, socketsEnded } from '../counts.ts';
import { browserClosed, closeText, upstreamClosed, type Ending } from '../ending.ts';
import type { Limits } from '../limits.ts';
import { openDownward } from './downward.ts';
import { mayAsk, type Held } from './filters.ts';
import { NoMqtt } from './packetEnds.ts';
import { openUpward } from './upward.ts';

export const broker = "Cloud Director's broker";
const tooSlow: Ending = {
  code: closeCode.tooMany,
  reason: 'This browser cannot keep up with the events.',
};
const silent: Ending = { code: closeCode.timedOut, reason: `${broker} has fallen silent.` };
const notReading: Ending = { code: closeCode.timedOut, reason: `${broker} has stopped reading.` };
const pingreq = generate({ cmd: 'pingreq' });

/** One browser's events, from its open socket to its end. */
export interface Pane {
  scope: string;
  cookie: string | undefined;
  session: Session;
  identity: Identity;
  /** As it was last found; what somebody asked for and may no longer have ends the pane. */
  held: Held;
  end(why: Ending): void;
  beat(now: number): void;
  /** Whether all that was asked for may still be asked for. */
  isWithin(held: Held): boolean;
}

export type Opened = Omit<Pane, 'end' | 'beat' | 'isWithin'> & { upstream: WebSocket; early: Buffer[] };

/** Joins a browser and a broker, both open. */
export function beginPane(
  browser: WebSocket,
  opened: Opened,
  limits: Limits,
  onEnd: (pane: Pane) => void,
): Pane {
  const { upstream, early, ...who } = opened;
  const down = openDownward();
  panesOpen.inc();
  let isOver = false;
  let isPaused = false;
  let pausedAt = 0;
  let behind = 0; // ms of waiting for the browser, worn off by as many of keeping up
  let weighedAt = Date.now();
  let pingAt = Date.now() + limits.ping;
  let missed = 0;
  let isHeard = true;
  let isBrowserHeard = true;
  let gathered: Buffer[] = [];

  const up = openUpward({
    mayAsk: (filter) => mayAsk(filter, self.held),
    send(bytes) {
      if (upstream.bufferedAmount > limits.highWater) end(notReading);
      else upstream.send(bytes);
    },
    refuse: (refused) => down.refuse(refused).forEach(sendDown),
    end,
  });

  const self: Pane = {
    ...who,
    end,
    beat,
    isWithin: (held) => [...up.asked].every((filter) => mayAsk(filter, held)),
  };

  function end(why: Ending) {
    if (isOver) return;
    flush(); // what came before the end is told before it
    isOver = true;
    panesOpen.dec();
    socketsEnded.inc({ kind: 'events', code: why.code });
    browser.resume(); // a paused socket would never see the other side's close
    upstream.resume();
    // 1005 and 1006 say that nothing was said: they cannot be sent.
    if (why.code === 1005 || why.code === 1006) browser.terminate();
    else browser.close(why.code, closeText(why.reason));
    // Behind a reader that is too slow there is much to be read before the broker's own close could be seen.
    if (upstream.readyState === WebSocket.OPEN && !isPaused) upstream.close(1000);
    else upstream.terminate();
    onEnd(self);
  }

  function weigh(now: number) {
    const passed = now - weighedAt;
    weighedAt = now;
    behind = Math.max(0, behind + (isPaused ? passed : -passed));
  }

  function onSent() {
    if (!isPaused || browser.bufferedAmount > limits.lowWater) return;
    weigh(Date.now());
    isPaused = false;
    upstream.resume();
  }

  /**
   * What came in one read goes out in one frame, for packets need not keep to frames: of a flood of small ones each would
   * cost a call of the system of its own.
   */
  function sendDown(bytes: Buffer) {
    if (gathered.push(bytes) === 1) queueMicrotask(flush);
  }

  function flush() {
    if (gathered.length === 0) return;
    const bytes = gathered.length === 1 ? gathered[0]! : Buffer.concat(gathered);
    gathered = [];
    if (browser.bufferedAmount <= limits.highWater) {
      browser.send(bytes);
      return;
    }
    browser.send(bytes, onSent);
    if (isPaused) return;
    weigh(Date.now());
    isPaused = true;
    pausedAt = weighedAt;
    upstream.pause();
  }

  /** Why nothing more is to be expected; undefined while all is well. */
  function trouble(now: number): Ending | undefined {
    weigh(now);
    if (behind > limits.slow || (isPaused && now - pausedAt > limits.slow)) return tooSlow;
    if (now < pingAt) return undefined;
    missed = isHeard || isPaused ? 0 : missed + 1;
    if (!isBrowserHeard && !isPaused) return browserClosed(1006);
    return missed >= 2 ? silent : undefined;
  }

  function beat(now: number) {
    const why = trouble(now);
    if (why) end(why);
    if (isOver || now < pingAt) return;
    pingAt = now + limits.ping;
    isHeard = false;
    isBrowserHeard = false;
    browser.ping();
    upstream.ping(); // for proxies between
    upstream.send(pingreq); // a broker may hang behind a proxy that does not
  }

  function takeUp(bytes: Buffer) {
    isBrowserHeard = true;
    up.take(bytes);
  }
  browser.removeAllListeners('message');
  browser.on('message', (bytes: Buffer, isBinary) =>
    isBinary ? takeUp(bytes) : end({ code: 1003, reason: 'Events take binary frames only.' }),
  );
  browser.on('pong', () => (isBrowserHeard = true));
  browser.on('close', (code) => end(browserClosed(code)));
  browser.on('error', (error: Error & { code?: string }) =>
    end(browserClosed(error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH' ? 1009 : 1002)),
  );
  upstream.on('message', (bytes: Buffer, isBinary) => {
    isHeard = true;
    if (isOver) return;
    try {
      if (!isBinary) throw new NoMqtt();
      for (const part of down.pass(bytes)) sendDown(part);
    } catch {
      end({ code: closeCode.refused, reason: `${broker} said something that is no MQTT.` });
    }
  });
  upstream.on('close', (code) => end(upstreamClosed(code, broker)));
  if (browser.readyState !== WebSocket.OPEN) end(browserClosed(1006));
  else if (upstream.readyState !== WebSocket.OPEN) end(upstreamClosed(1006, broker));
  for (const bytes of early) takeUp(bytes);
  browser.resume();
  return self;
}
