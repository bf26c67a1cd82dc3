import type { IncomingHttpHeaders } from 'node:http';
import { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { Agent, buildConnector, fetch, Pool } from 'undici';
import type { Method } from '../contract/operation.ts';
import { Failure } from '../contract/failure.ts';
import type { Tls } from './scopeConfig.ts';
import { passing, pause, retryAfter } from './retry.ts';
import { isPinned, pinError, trust } from './tls.ts';
import { failureOf } from './upstreamFailure.ts';

/** Milliseconds and bytes an upstream gets. */
export interface Limits {
  connect: number;
  /** Between request and headers, and between two pieces of a body. */
  silence: number;
  /** For one attempt, whatever happens. */
  total: number;
  bodyBytes: number;
  /** A longer `Retry-After` is told to the caller instead of waited for. */
  retryAfter: number;
  /** Before the first repeat; it doubles each time, and jitter adds up to this much. */
  backoff: number;
  /** The same after a 429 that does not say how long: who is asked too often needs more than who is busy. */
  throttled: number;
}
export const limits: Limits = {
  connect: 5_000,
  silence: 30_000,
  total: 60_000,
  bodyBytes: 32 * 2 ** 20,
  retryAfter: 5_000,
  backoff: 200,
  throttled: 2_000,
};
const attempts = 3;

export interface UpstreamRequest {
  origin: string;
  method: Method;
  path: string;
  headers: Record<string, string>;
  body?: string | undefined;
  /** Reads may be sent again; a write never: no vendor here has idempotency keys. */
  mayRepeat: boolean;
  signal?: AbortSignal | undefined;
}
export interface UpstreamReply {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** When the attempt that brought it began, epoch ms. */
  sentAt: number;
}
export interface Upstream {
  /** Sends a request and reads its whole answer, of whatever status; throws `Failure` only. Follows no redirect. */
  send(request: UpstreamRequest): Promise<UpstreamReply>;
  close(): Promise<void>;
}

/** The one way out to a vendor: connection pool, TLS, proxy, timeouts, retries. */
export function openUpstream(
  config: { tls?: Tls | undefined; proxy?: string | undefined },
  limit = limits,
): Upstream {
  const agent = new Agent({
    connect: connector(config, limit),
    connections: 64,
    headersTimeout: limit.silence,
    bodyTimeout: limit.silence,
    maxResponseSize: limit.bodyBytes,
    maxHeaderSize: 128 * 1024, // Huawei Cloud's own limit: one token may take 32 KB of it
  });

  async function attempt(request: UpstreamRequest): Promise<UpstreamReply> {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), limit.total);
    const giveUp = () => deadline.abort();
    if (request.signal?.aborted) giveUp();
    request.signal?.addEventListener('abort', giveUp, { once: true });
    let hasBegun = false;
    const sentAt = Date.now();
    try {
      const { origin, method, path, headers, body } = request;
      const reply = await agent.request({
        origin,
        method,
        path,
        headers,
        body: body ?? null,
        signal: deadline.signal,
      });
      hasBegun = true;
      return { status: reply.statusCode, headers: reply.headers, text: await reply.body.text(), sentAt };
    } catch (error) {
      throw failureOf(error, { hasBegun, isCallerGone: request.signal?.aborted ?? false });
    } finally {
      clearTimeout(timer);
      request.signal?.removeEventListener('abort', giveUp);
    }
  }

  async function send(request: UpstreamRequest): Promise<UpstreamReply> {
    for (let nth = 1; ; nth++) {
      const outcome = await attempt(request).catch((error: unknown) => error);
      const isLast = nth === attempts || !request.mayRepeat;
      if (outcome instanceof Error) {
        if (isLast || !(outcome instanceof Failure) || outcome.code !== 'connectionClosed') throw outcome;
        await pause(limit.backoff, nth, request.signal);
      } else {
        const reply = outcome as UpstreamReply;
        if (isLast || !passing.has(reply.status)) return reply;
        const asked = retryAfter(reply.headers);
        if (asked !== undefined && asked * 1000 > limit.retryAfter) return reply;
        const first = reply.status === 429 && asked === undefined ? limit.throttled : limit.backoff;
        await pause(first, nth, request.signal, (asked ?? 0) * 1000);
      }
    }
  }

  return { send, close: () => agent.destroy() };
}

/** The ways out of one scope: its own, and one for each server that is believed in a way of its own. */
export function openUpstreams(config: { tls?: Tls | undefined; proxy?: string | undefined }, limit = limits) {
  const open = new Map<string, Upstream>();
  const openFor = (tls: Tls | undefined): Upstream => {
    const name = JSON.stringify(tls ?? config.tls ?? {});
    const upstream = open.get(name) ?? openUpstream({ ...config, tls: tls ?? config.tls }, limit);
    open.set(name, upstream);
    return upstream;
  };
  openFor(undefined); // what cannot be believed stops the start, not the first call
  return {
    for: openFor,
    close: async () => void (await Promise.all([...open.values()].map((one) => one.close()))),
  };
}

/** Dials directly or through the scope's proxy, and looks at the certificate before anything is sent. */
function connector({ tls, proxy }: { tls?: Tls | undefined; proxy?: string | undefined }, limit: Limits) {
  // No session is resumed where a certificate is pinned: it is shown anew on every connection.
  const pinning = tls?.fingerprint256 === undefined ? {} : { maxCachedSessions: 0 };
  const dial = buildConnector({ ...trust(tls), ...pinning, timeout: limit.connect });
  const tunnel = proxy === undefined ? undefined : openTunnel(proxy, limit);

  return (options: buildConnector.Options, callback: buildConnector.Callback) => {
    const whenDialled: buildConnector.Callback = (...[error, socket]) => {
      if (error) callback(error, null);
      else if (!(socket instanceof TLSSocket) || isPinned(socket, tls)) callback(null, socket);
      else {
        socket.destroy();
        callback(pinError(), null);
      }
    };
    if (!tunnel) {
      dial(options, whenDialled);
      return;
    }
    tunnel(options).then(
      (httpSocket) => {
        if (options.protocol === 'https:') dial({ ...options, httpSocket }, whenDialled);
        else callback(null, httpSocket);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error('proxy'), null),
    );
  };
}

// undici's ProxyAgent offers no look at the far certificate, so pinning needs the tunnel to be ours.
function openTunnel(proxy: string, limit: Limits) {
  const { origin, username, password } = new URL(proxy);
  const account = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const headers =
    username === '' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(account).toString('base64')}` };
  const pool = new Pool(origin, { connectTimeout: limit.connect, headersTimeout: limit.silence });

  return async ({ hostname, port, protocol }: buildConnector.Options): Promise<Socket> => {
    const path = `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
    const { socket, statusCode } = await pool.connect({ path, headers: { host: path, ...headers } });
    if (statusCode === 200 && socket instanceof Socket) return socket;
    socket.on('error', () => undefined).destroy();
    throw Object.assign(new Error(`the proxy answered ${statusCode}`), { code: 'proxyRefused' });
  };
}

/** The web's `fetch` over the same way out, for a library that brings its own requests. No redirect is followed. */
export function openFetch(config: { tls?: Tls | undefined; proxy?: string | undefined }, limit = limits) {
  const agent = new Agent({
    connect: connector(config, limit),
    headersTimeout: limit.silence,
    bodyTimeout: limit.silence,
    maxResponseSize: 1 << 20,
  });
  return {
    fetch: (url: string, options: object) =>
      fetch(url, { ...options, redirect: 'manual', dispatcher: agent }) as unknown as Promise<Response>,
    close: () => agent.destroy(),
  };
}
