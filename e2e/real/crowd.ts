import mqtt from 'mqtt';
import { WebSocket } from 'ws';

// People without browsers: what a page of the product does about a server that goes away, without the page.

export const password = 'a password for everyone';
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export interface Tally {
  /** Request ids of writes that were answered with success. */
  acknowledged: Set<string>;
  /** Answers that said somebody is signed out. */
  signedOut: number;
  /** ms a person had no answer, the longest for each time it happened. */
  gaps: number[];
  /** Times a console was lost and is live again. */
  healed: number;
  events: number;
  /** Why consoles ended. */
  ends: string[];
}

export class Client {
  readonly #url: string;
  readonly #name: string;
  readonly tally: Tally;
  #cookie = '';
  #csrf = '';
  #isOver = false;
  readonly #ends: (() => void)[] = [];
  readonly #loops: Promise<void>[] = [];
  /** Whether each of its consoles is live, by machine. */
  readonly live = new Map<string, boolean>();
  heardAt = 0;

  constructor(url: string, name: string, tally: Tally) {
    this.#url = url;
    this.#name = name;
    this.tally = tally;
  }

  async signIn() {
    const response = await this.#ask('POST', '/api/session', { username: this.#name, password });
    if (!response.ok) throw new Error(`${this.#name} was not let in: ${response.status}`);
    this.#cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    this.#csrf = ((await response.json()) as { csrf: string }).csrf;
  }

  #ask(method: string, path: string, body?: unknown) {
    return fetch(`${this.#url}${path}`, {
      method,
      headers: {
        cookie: this.#cookie,
        ...(method !== 'GET' && { origin: this.#url, 'x-csrf-token': this.#csrf }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(10_000),
    });
  }

  /** Looks again and again, and keeps count of how long nobody answered. */
  read(everyMs: number) {
    this.#loop(async () => {
      const since = Date.now();
      for (;;) {
        const answer = await this.#ask('GET', '/api/scopes').catch(() => undefined);
        await answer?.arrayBuffer().catch(() => undefined);
        if (answer?.status === 401) this.tally.signedOut += 1;
        if (answer?.ok || this.#isOver) break;
        await rest(100);
      }
      const gap = Date.now() - since;
      if (gap > 1000) this.tally.gaps.push(gap);
      await rest(everyMs);
    });
  }

  /** Restarts a machine again and again; a write is never repeated, so one that was cut off is nobody's. */
  write(vm: { id: string; name: string }, everyMs: number) {
    this.#loop(async () => {
      const path = '/api/hq/tower/v2/api/restart-vm';
      const answer = await this.#ask('POST', path, { where: { id: vm.id } }).catch(() => undefined);
      await answer?.arrayBuffer().catch(() => undefined);
      const id = answer?.headers.get('x-request-id');
      if (answer?.ok && id) this.tally.acknowledged.add(id);
      await rest(everyMs);
    });
  }

  /** A console that comes back by itself, each time with a new ticket. */
  console(vm: string) {
    this.live.set(vm, false);
    let wasLive = false;
    this.#loop(async () => {
      const answer = await this.#ask('POST', '/api/consoles', { scope: 'hq', vm, mode: 'view' }).catch(
        () => undefined,
      );
      const ticket = answer?.ok ? ((await answer.json().catch(() => ({}))) as { url?: string }) : {};
      if (ticket.url) {
        await new Promise<void>((resolve) => {
          const socket = new WebSocket(`${this.#url.replace('http', 'ws')}${ticket.url}`, {
            headers: { cookie: this.#cookie, origin: this.#url },
          });
          this.#ends.push(() => socket.close());
          socket.once('message', () => {
            this.live.set(vm, true);
            if (wasLive) this.tally.healed += 1;
            wasLive = true;
            socket.send(Buffer.from('RFB 003.008\n'));
          });
          socket.on('error', () => socket.terminate());
          socket.on('close', (code, reason) => {
            this.tally.ends.push(`${code} ${reason.toString()}`);
            resolve();
          });
        });
      }
      this.live.set(vm, false);
      await rest(200 + Math.random() * 300);
    });
  }

  /** An event pane. */
  events() {
    const client = mqtt.connect(`${this.#url.replace('http', 'ws')}/api/vcd/messaging/mqtt`, {
      protocolVersion: 4,
      clientId: `${this.#name}-${Math.random().toString(36).slice(2)}`,
      ...{ reconnectPeriod: 300, connectTimeout: 5000, keepalive: 0, resubscribe: true },
      wsOptions: { headers: { cookie: this.#cookie, origin: this.#url } },
    });
    client.on('error', () => undefined);
    client.on('message', () => {
      this.heardAt = Date.now();
      this.tally.events += 1;
    });
    client.subscribe('publish/#');
    this.#ends.push(() => void client.end(true));
  }

  #loop(work: () => Promise<void>) {
    const run = async () => {
      while (!this.#isOver) await work();
    };
    this.#loops.push(run());
  }

  async leave() {
    this.#isOver = true;
    for (const end of this.#ends) end();
    await Promise.all(this.#loops);
  }
}
