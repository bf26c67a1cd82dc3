import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { consoleHandlers } from '../own/consoles.ts';
import { keyboardHandlers } from '../own/keyboards.ts';
import { openConsoleHandler } from '../own/openConsole.ts';
import type { Consoles, Services } from '../services.ts';
import { acceptConsole } from './acceptConsole.ts';
import { createRegistry } from './consoles.ts';
import { createGuard } from './mqtt/guard.ts';
import { createKeyboards } from './keyboards.ts';
import { createLiveRows } from './live/liveRows.ts';
import { limits as usual, socketOptions, type Limits } from './limits.ts';
import { seams as real, type Seams } from './seams.ts';
import { closeLeftovers } from './leftovers.ts';

type ConsoleHandlers = ReturnType<typeof openConsoleHandler> &
  ReturnType<typeof consoleHandlers> &
  ReturnType<typeof keyboardHandlers>;

export interface Relays {
  consoles: Consoles;
  handlers: ConsoleHandlers;
  /** Closes every socket with 1001; call it before the server's own close, which waits for them. */
  close(): Promise<void>;
}

const consoleAddress = /^\/api\/consoles\/([A-Za-z0-9_-]{1,64})$/;
const eventsAddress = /^\/api\/([a-z0-9-]{1,40})\/messaging\/mqtt$/;
const liveAddress = /^\/api\/([a-z0-9-]{1,40})\/tower\/live$/;

/** The one `upgrade` listener of the server: every WebSocket of the BFF comes through here. */
export function attachRelays(
  server: Server,
  services: Services,
  options: { limits?: Partial<Limits>; seams?: Partial<Seams> } = {},
): Relays {
  const limits = { ...usual, ...options.limits };
  const seams = { ...real, ...options.seams };
  const keyboards = createKeyboards(services.store, limits);
  const registry = createRegistry(services, limits, keyboards);
  const sockets = new WebSocketServer({
    ...socketOptions(limits),
    noServer: true,
    maxPayload: limits.fromBrowser,
  });
  const liveRows = createLiveRows(services, limits);
  const guard = createGuard(services, limits);
  const accepting = new Set<Promise<void>>();
  const tidied = closeLeftovers(services);

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
    const [, ticket] = consoleAddress.exec(request.url ?? '') ?? [];
    const [, scope = ''] = liveAddress.exec(request.url ?? '') ?? [];
    const [, eventsScope = ''] = eventsAddress.exec(request.url ?? '') ?? [];
    if (!ticket && !scope && !eventsScope) {
      refuse(socket, '404 Not Found');
      return;
    }
    if (!seams.isAllowedOrigin(services.config, request)) {
      refuse(socket, '403 Forbidden');
      return;
    }
    const { cookie } = request.headers;
    sockets.handleUpgrade(request, socket, head, (browser) => {
      const taken = ticket
        ? acceptConsole(browser, { ticket, cookie }, { services, limits, seams, registry, keyboards })
        : scope
          ? liveRows.accept(browser, { scope, cookie })
          : guard.accept(browser, { scope: eventsScope, cookie });
      accepting.add(taken);
      void taken.finally(() => accepting.delete(taken));
    });
  }
  server.on('upgrade', upgrade);

  return {
    consoles: registry,
    handlers: {
      ...openConsoleHandler(services, { registry, keyboards, limits }),
      ...consoleHandlers(services, registry),
      ...keyboardHandlers(services, { consoles: registry, keyboards, limits }),
    },
    async close() {
      server.off('upgrade', upgrade);
      const gone = new Promise((resolve) => sockets.close(resolve));
      await Promise.all(accepting); // a ticket being spent right now
      liveRows.close();
      guard.close();
      await registry.close();
      for (const browser of sockets.clients) browser.close(1001, 'Wheelhouse is restarting.');
      await Promise.all([gone, tidied]);
    },
  };
}

function refuse(socket: Duplex, status: string) {
  socket.on('error', () => socket.destroy());
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
