import { WebSocket } from 'ws';
import { closeCode } from '../../contract/channels.ts';
import { upstreamClosed, type Ending } from './ending.ts';
import { socketOptions, type Limits } from './limits.ts';
import type { ConsoleAddress, Seams } from './seams.ts';

/** Opens the upstream socket; `onRefusal` says in words why it did not open or cannot go on. */
export function dial(
  address: ConsoleAddress,
  limits: Limits,
  seams: Seams,
  onRefusal: (ending: Ending) => void,
): WebSocket {
  const socket = new WebSocket(address.url, address.subprotocol ? [address.subprotocol] : [], {
    ...socketOptions(limits),
    ...seams.tlsOptions(address.tls),
    maxPayload: limits.fromUpstream,
    handshakeTimeout: limits.dial,
    followRedirects: false,
  });
  let isOpen = false;
  socket.on('unexpected-response', (request, response) => {
    request.destroy();
    const code = (response.statusCode ?? 0) >= 500 ? closeCode.gone : closeCode.refused;
    onRefusal({ code, reason: `The console server refused the connection (HTTP ${response.statusCode}).` });
  });
  socket.on('open', () => (isOpen = true));
  socket.on('error', (error: Error & { code?: string }) => {
    if (!isOpen) onRefusal(refusalOf(error));
    else if (error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') onRefusal(upstreamClosed(1009));
    // Any other is told by the close that follows.
  });
  return socket;
}

const certificateErrors = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ISSUER|FINGERPRINT/;
const networkErrors = /^(ECONN|ENOTFOUND|EAI_|EHOST|ENET|EPIPE|EADDR)/;

function refusalOf(error: Error & { code?: string }): Ending {
  const code = error.code ?? '';
  if (certificateErrors.test(code)) {
    return { code: closeCode.refused, reason: `The console server's certificate is not trusted (${code}).` };
  }
  if (code === 'ETIMEDOUT')
    return { code: closeCode.timedOut, reason: 'The console server did not answer in time.' };
  if (networkErrors.test(code)) {
    return { code: closeCode.gone, reason: `The console server cannot be reached (${code}).` };
  }
  return { code: closeCode.refused, reason: 'The console server did not answer as a console server does.' };
}
