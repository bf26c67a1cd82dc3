import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';
import type { Tls } from './scopeConfig.ts';
import { ConfigError } from './configText.ts';

/** What Node's TLS needs to believe a server as far as configured, and no further. */
export function trust(tls: Tls | undefined): ConnectionOptions {
  return {
    ...(tls?.ca === undefined ? {} : { ca: readCertificates(tls.ca) }),
    // A pinned certificate needs no chain: `isPinned` decides instead, before a byte is sent.
    rejectUnauthorized: !(tls?.insecure || tls?.fingerprint256 !== undefined),
  };
}

function readCertificates(file: string): Buffer {
  try {
    const pem = readFileSync(file);
    new X509Certificate(pem); // Node itself passes over a file without one
    return pem;
  } catch {
    throw new ConfigError(`tls.ca: ${file} cannot be read as a PEM file of certificates.`);
  }
}

/** Whether the server showed the pinned certificate; true where none is pinned. */
export function isPinned(socket: TLSSocket, tls: Tls | undefined): boolean {
  if (tls?.fingerprint256 === undefined) return true;
  return bare(socket.getPeerCertificate().fingerprint256) === bare(tls.fingerprint256);
}

const bare = (fingerprint: string | undefined) => fingerprint?.replaceAll(':', '').toLowerCase();

/** The server's certificate is not the pinned one. */
export function pinError(): Error {
  return Object.assign(new Error('the certificate is not the pinned one'), { code: 'certificateNotPinned' });
}

/** Dials with TLS as configured; for `ws`, as its `createConnection`. */
export function dialTls(options: ConnectionOptions, tls: Tls | undefined): TLSSocket {
  const host = options.host ?? '';
  const socket = connect({
    ...options,
    servername: options.servername ?? (isIP(host) ? '' : host),
    ...trust(tls),
  });
  // First of the listeners, so nothing has been written to a stranger yet.
  socket.prependOnceListener('secureConnect', () => {
    if (!isPinned(socket, tls)) socket.destroy(pinError());
  });
  return socket;
}
