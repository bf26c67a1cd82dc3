import { closeCode } from '../../contract/channels.ts';
import { LiveHint, livePath } from '../../contract/live.ts';

// One socket for each scope, however many lists look at it. A hint says which VM changed; whoever hears it asks again.

export type LiveListener = (hint: LiveHint) => void;

const shortest = 800;
const longest = 30_000;
/** A tower that tells nothing by itself is asked again after this long: it may have been upgraded. */
const refusedFor = 10 * 60_000;

/** Closed for good: signed out, or without the right. Signing in again loads the page's lists anew. */
const final = new Set<number>([closeCode.signedOut, closeCode.notAllowed, closeCode.idle]);

function openChannel(scope: string) {
  const listeners = new Set<LiveListener>();
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let isOver = false;

  function connect() {
    timer = undefined;
    if (socket || isOver || document.hidden || listeners.size === 0) return;
    const opened = new WebSocket(new URL(livePath(scope), location.href.replace(/^http/, 'ws')));
    socket = opened;
    opened.onmessage = ({ data }) => {
      const hint = parse(data);
      if (!hint || socket !== opened) return;
      if (hint.mutation === 'RELIST') failures = 0;
      for (const listener of listeners) listener(hint);
    };
    opened.onclose = ({ code }) => {
      if (socket !== opened) return;
      socket = undefined;
      isOver = final.has(code);
      const pause = Math.min(longest, shortest * 2 ** failures++);
      const wait = code === closeCode.refused ? refusedFor : pause * (0.5 + Math.random() / 2);
      if (!isOver) timer = setTimeout(connect, wait);
    };
  }

  function disconnect() {
    clearTimeout(timer);
    timer = undefined;
    const closing = socket;
    socket = undefined;
    closing?.close();
  }

  function follow() {
    if (document.hidden) disconnect();
    else if (timer === undefined) connect();
  }

  return {
    add(listener: LiveListener) {
      listeners.add(listener);
      if (listeners.size === 1) document.addEventListener('visibilitychange', follow);
      if (timer === undefined) connect();
    },
    /** True when nobody is left. */
    remove(listener: LiveListener): boolean {
      listeners.delete(listener);
      if (listeners.size > 0) return false;
      document.removeEventListener('visibilitychange', follow);
      disconnect();
      return true;
    },
  };
}

function parse(text: unknown): LiveHint | undefined {
  try {
    return LiveHint.safeParse(JSON.parse(String(text))).data;
  } catch {
    return undefined;
  }
}

const channels = new Map<string, ReturnType<typeof openChannel>>();

/**
 * Tells of every change to a VM of this scope while the page is visible, and `RELIST` whenever what came before is
 * unknown. A tower that does not offer it tells nothing: lists go on polling. Returns the unsubscriber.
 */
export function subscribe(scope: string, listener: LiveListener): () => void {
  const channel = channels.get(scope) ?? openChannel(scope);
  channels.set(scope, channel);
  channel.add(listener);
  return () => {
    if (channel.remove(listener) && channels.get(scope) === channel) channels.delete(scope);
  };
}
