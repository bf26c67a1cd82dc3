import type { WebSocket } from 'ws';
import { closeCode } from '../../contract/channels.ts';
import { browserClosed, upstreamClosed, type Ending } from './ending.ts';
import type { Limits } from './limits.ts';
import type { RfbFilter } from './rfbFilter.ts';

export interface Pipe {
  bytesIn: number; // browser → console server
  bytesOut: number;
  /** Called every `limits.beat`: pings, and ends what is silent or stuck. */
  beat(now: number): void;
  /** Nothing more is passed on. */
  stop(): void;
  /** What the browser sent. */
  sendUp(bytes: Buffer): void;
}

/** One direction: the source is paused while its target has too much unread, so a stopped reader costs no memory. */
function flow(from: WebSocket, to: WebSocket, limits: Limits) {
  const state = { isPaused: false, movedAt: 0 };
  const onSent = () => {
    state.movedAt = Date.now();
    if (!state.isPaused || to.bufferedAmount > limits.lowWater) return;
    state.isPaused = false;
    from.resume();
  };
  function send(bytes: Buffer) {
    if (to.bufferedAmount <= limits.highWater) {
      to.send(bytes);
      return;
    }
    to.send(bytes, onSent);
    if (state.isPaused) return;
    state.isPaused = true;
    state.movedAt = Date.now();
    from.pause();
  }
  return { state, send };
}

/** Notices a peer that is gone without a word: no data and no pong in two intervals. */
function watch(socket: WebSocket, limits: Limits) {
  const pulse = { wasHeard: true, missed: 0, pingAt: Date.now() + limits.ping };
  socket.on('pong', () => (pulse.wasHeard = true));
  /** False when the peer has been silent for two intervals. */
  function beat(now: number, canHear: boolean): boolean {
    if (now < pulse.pingAt) return true;
    pulse.pingAt = now + limits.ping;
    pulse.missed = pulse.wasHeard || !canHear ? 0 : pulse.missed + 1;
    pulse.wasHeard = false;
    if (pulse.missed >= 2) return false;
    socket.ping();
    return true;
  }
  return { pulse, beat };
}

const acting = new Set([4, 5, 6, 255]);

/**
 * Pipes bytes between a browser and a console server, both open.
 * A frame that begins with a key, pointer or clipboard message counts as activity: noVNC sends one message a frame,
 * and a wrong guess costs nothing but a few minutes of idleness, so the stream is not parsed for it.
 */
export function pipe(
  browser: WebSocket,
  upstream: WebSocket,
  options: {
    limits: Limits;
    filter: RfbFilter | undefined;
    onActivity: () => void;
    onEnd: (ending: Ending) => void;
  },
): Pipe {
  const { limits, filter, onActivity, onEnd } = options;
  const inward = flow(browser, upstream, limits);
  const outward = flow(upstream, browser, limits);
  const browserPulse = watch(browser, limits);
  const upstreamPulse = watch(upstream, limits);
  let isOver = false;

  const self: Pipe = {
    bytesIn: 0,
    bytesOut: 0,
    sendUp,
    stop() {
      isOver = true;
      // A paused socket would never see the other side's close.
      browser.resume();
      upstream.resume();
    },
    beat(now) {
      if (outward.state.isPaused && now - outward.state.movedAt > limits.stuck) {
        end({ code: closeCode.tooMany, reason: 'The browser stopped reading the picture.' });
        return;
      }
      if (inward.state.isPaused && now - inward.state.movedAt > limits.stuck) {
        end({ code: closeCode.timedOut, reason: 'The console server stopped reading.' });
        return;
      }
      // A paused side cannot be heard, a flooded one cannot answer: those are for the clock above.
      const isFlowing = !inward.state.isPaused && !outward.state.isPaused;
      if (!browserPulse.beat(now, isFlowing)) end(browserClosed(1006));
      else if (!upstreamPulse.beat(now, isFlowing)) end(upstreamClosed(1006));
    },
  };
  function end(ending: Ending) {
    if (isOver) return;
    isOver = true;
    onEnd(ending);
  }

  function sendUp(bytes: Buffer) {
    browserPulse.pulse.wasHeard = true;
    if (isOver) return;
    self.bytesIn += bytes.length;
    if (acting.has(bytes[0] ?? 0)) onActivity();
    if (!filter) {
      inward.send(bytes);
      return;
    }
    for (const part of filter.pass(bytes)) inward.send(part);
    if (filter.refusal) end({ code: closeCode.notAllowed, reason: filter.refusal });
  }

  browser.removeAllListeners('message');
  browser.on('message', (bytes: Buffer, isBinary) => (isBinary ? sendUp(bytes) : end(browserClosed(1003))));
  upstream.on('message', (bytes: Buffer, isBinary) => {
    upstreamPulse.pulse.wasHeard = true;
    if (isOver) return;
    if (!isBinary)
      return end({ code: closeCode.refused, reason: 'The console server sent text, not a picture.' });
    self.bytesOut += bytes.length;
    for (const part of filter?.passServer(bytes) ?? [bytes]) outward.send(part);
    if (filter?.refusal) end({ code: closeCode.notAllowed, reason: filter.refusal });
  });
  return self;
}
