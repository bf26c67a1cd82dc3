import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * How long an idle connection is kept, as nginx in front of a vendor does. Node's own five seconds end just when somebody
 * has looked at an answer and acts: the write meets a closed socket, and nobody may send it again.
 */
const idleMs = 75_000;

/** Listens on this machine alone; answers with the port. */
export async function listen(server: Server, port = 0): Promise<number> {
  server.keepAliveTimeout = idleMs;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** Ends it with every connection it has. */
export async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
