/// <reference types="novnc__novnc" />
import Box from '@mui/material/Box';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState, type Ref } from 'react';
import { flushSync } from 'react-dom';
import { VncScreen, type VncScreenHandle } from 'react-vnc';
import { guardKeys, removeMouseCapture, socketAddress } from './consoleGuards.ts';
import { keepPixels } from './consolePixels.ts';
import { feelPulse, type Pulse } from './consolePulse.ts';

export interface ConsoleDisplay {
  viewOnly: boolean;
  scaleViewport: boolean;
  /** Asks the guest for the size of the stage, where its server takes that. */
  resizeSession?: boolean;
  qualityLevel?: number;
  compressionLevel?: number;
  background?: string;
  focusOnClick?: boolean;
}

export interface ConsoleEnd {
  /** The WebSocket's close code; `garbled`: noVNC gave up on what it read; `timedOut`: nobody spoke. */
  code: number | 'garbled' | 'timedOut';
  reason: string;
}

export interface ConsoleCredentials {
  username?: string;
  password?: string;
  target?: string;
}

export interface ConsoleScreenHandle {
  sendKey(keysym: number, code: string, isDown?: boolean): void;
  sendCtrlAltDel(): void;
  focus(): void;
  sendCredentials(credentials: ConsoleCredentials): void;
  /** The picture; it stays after the end, until the component goes. */
  canvas(): HTMLCanvasElement | null;
  /** What was sent and has not left this browser yet. */
  bufferedBytes(): number;
  /** What is known of the line; null before there is one. */
  feel(): Feeling | null;
  /** Puts a text on the guest's clipboard. */
  paste(text: string): void;
  /** Whether the guest's clipboard takes every character; the others take Latin-1. */
  takesUnicode(): boolean;
  /** Settles when the server has read all that was sent before; never on a dead line. */
  probe(): Promise<number>;
}

/** Counts since the beginning, and times in milliseconds. */
export interface Feeling {
  frames: number;
  bytes: number;
  silentFor: number;
  roundTrip: number | null;
  canResizeGuest: boolean;
}

interface Props {
  ref?: Ref<ConsoleScreenHandle>;
  /** Answers the address of the socket. Called once a mount, after React's replay of effects. */
  openUrl: (signal: AbortSignal) => Promise<string>;
  display: ConsoleDisplay;
  /** One pixel of the guest on one of the screen: the stage takes the size of the picture. */
  isExact: boolean;
  onLive: () => void;
  onEnd: (end: ConsoleEnd) => void;
  /** `openUrl` failed: there was no socket. */
  onRefused: (error: unknown) => void;
  onQuestion: (types: readonly string[]) => void;
  onAnswerRefused: (reason: string) => void;
  /** The guest put a text on its clipboard. */
  onClipboard: (text: string) => void;
  /** Ctrl+Alt+Shift: the way out of a screen that takes every key. */
  onEscape: () => void;
}

const handshakeMs = 20_000;

/**
 * One attempt at a console; the next is mounted with a new `key`. The only file that knows react-vnc, which reads
 * its props once, never tells why a socket closed, retries spent addresses and grabs the focus on hover.
 */
export function ConsoleScreen({ ref, ...props }: Props) {
  const latest = useRef(props);
  useLayoutEffect(() => void (latest.current = props));
  const [attempt, setAttempt] = useState<{ socket: WebSocket; isAttached: boolean }>();
  const vnc = useRef<VncScreenHandle>(null);
  const birthplace = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  /** noVNC's object while it lives. */
  const rfb = useRef<VncScreenHandle['rfb']>(null);
  const line = useRef<{ socket: WebSocket; pulse: Pulse }>(null);
  const end = useRef<(spare?: ConsoleEnd) => void>(() => undefined);
  const stopWaiting = useRef<() => void>(() => undefined);

  useEffect(() => {
    const over = new AbortController();
    let closed: ConsoleEnd | undefined;
    let patience: ReturnType<typeof setTimeout> | undefined;
    stopWaiting.current = () => clearTimeout(patience);
    end.current = (spare = { code: 'garbled', reason: '' }) => {
      stopWaiting.current();
      if (over.signal.aborted) return; // react-vnc also says "disconnected" when it is unmounted
      over.abort();
      // It disconnects once more when it goes; noVNC would complain on the console that it is dead already.
      if (rfb.current) rfb.current.disconnect = () => undefined;
      rfb.current = null;
      latest.current.onEnd(closed ?? spare);
    };

    async function begin() {
      const url = await latest.current.openUrl(over.signal).catch((error: unknown) => {
        if (!over.signal.aborted) latest.current.onRefused(error);
      });
      if (url === undefined || over.signal.aborted) return;
      const socket = new WebSocket(socketAddress(url, location.href));
      // Ours hears the close before noVNC's, so the code is known when noVNC says that it has disconnected.
      socket.addEventListener('close', ({ code, reason }) => (closed ??= { code, reason }));
      // All in one go, or noVNC misses the server's first word.
      flushSync(() => setAttempt({ socket, isAttached: false }));
      vnc.current?.connect();
      flushSync(() => setAttempt({ socket, isAttached: true })); // its handle has the new `rfb` one render later
      rfb.current = vnc.current?.rfb ?? null;
      if (rfb.current) line.current = { socket, pulse: feelPulse(socket, rfb.current) };
      // Away from react-vnc's hover, which blurs whatever has the focus: a dialog's password field too.
      stage.current?.replaceChildren(...(birthplace.current?.firstElementChild?.childNodes ?? []));
      patience = setTimeout(() => {
        socket.close();
        end.current({ code: 'timedOut', reason: '' });
      }, handshakeMs);
      if (!rfb.current) end.current(); // it swallowed what noVNC threw
    }

    // StrictMode plays effects twice; only a run that lives past the tick spends a ticket.
    const tick = setTimeout(() => void begin());
    return () => {
      clearTimeout(tick);
      stopWaiting.current();
      over.abort();
    };
  }, []);

  const { display, isExact } = props;
  useEffect(() => {
    if (rfb.current) Object.assign(rfb.current, display);
  }, [display]);

  const isAttached = attempt?.isAttached;
  useEffect(() => {
    const canvas = stage.current?.querySelector('canvas');
    // Set again, it is measured again.
    const refit = () => {
      if (rfb.current) rfb.current.scaleViewport = latest.current.display.scaleViewport;
    };
    if (stage.current && canvas) return keepPixels(stage.current, canvas, { isExact, refit });
  }, [isExact, isAttached]);

  useEffect(() => {
    if (!stage.current) return;
    const unguard = guardKeys(stage.current, () => latest.current.onEscape());
    return () => {
      unguard();
      removeMouseCapture();
    };
  }, []);

  useImperativeHandle(
    ref,
    () => ({
      sendKey: (keysym, code, isDown) => vnc.current?.sendKey(keysym, code, isDown),
      sendCtrlAltDel: () => vnc.current?.sendCtrlAltDel(),
      focus: () => vnc.current?.focus(),
      sendCredentials: ({ username = '', password = '', target = '' }) =>
        vnc.current?.sendCredentials({ username, password, target }),
      canvas: () => stage.current?.querySelector('canvas') ?? null,
      bufferedBytes: () => line.current?.socket.bufferedAmount ?? 0,
      feel() {
        if (!line.current) return null;
        const { frames, bytes, heardAt, roundTrip } = line.current.pulse;
        const silentFor = performance.now() - heardAt;
        return { frames, bytes, silentFor, roundTrip, canResizeGuest: canResize(rfb.current) };
      },
      paste: (text) => vnc.current?.clipboardPaste(text),
      takesUnicode: () => takesUnicode(rfb.current),
      probe: () => line.current?.pulse.probe() ?? new Promise(() => undefined),
    }),
    [],
  );

  return (
    <>
      <div ref={birthplace} hidden>
        <VncScreen
          ref={vnc}
          autoConnect={false}
          {...(attempt && { websocket: attempt.socket })}
          {...display}
          // react-vnc keeps the handlers of the render in which it connected; given onDisconnect, it never retries.
          onConnect={() => {
            stopWaiting.current();
            latest.current.onLive();
          }}
          onDisconnect={() => end.current()}
          onCredentialsRequired={({ detail }) => {
            stopWaiting.current(); // a person may take their time
            latest.current.onQuestion(detail.types);
          }}
          onClipboard={({ detail }) => latest.current.onClipboard(detail.text)}
          onSecurityFailure={({ detail }) => latest.current.onAnswerRefused(detail.reason ?? '')}
        />
      </div>
      <Box ref={stage} sx={{ height: '100%', m: 'auto', '& canvas': { outline: 'none' } }} />
    </>
  );
}

/** noVNC learns from the server whether it takes sizes, and keeps it to itself. */
const canResize = (rfb: object | null) =>
  rfb !== null && '_supportsSetDesktopSize' in rfb && rfb._supportsSetDesktopSize === true;

/** Nor does it say that it was offered the extended clipboard, with text (1) among its formats. */
function takesUnicode(rfb: object | null): boolean {
  if (rfb === null || !('_clipboardServerCapabilitiesFormats' in rfb)) return false;
  const formats = rfb._clipboardServerCapabilitiesFormats;
  return typeof formats === 'object' && formats !== null && 1 in formats && formats[1] === true;
}
