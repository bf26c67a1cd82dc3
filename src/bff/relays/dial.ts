import { connect, type Socket, type TcpNetConnectOpts } from 'node:net';
import { WebSocket } from 'ws';
import { closeCode } from '../../contract/channels.ts';
import { upstreamClosed, type Ending } from './ending.ts';
import { socketOptions, type Limits } from './limits.ts';
import { dialTls } from '../tls.ts';
import type { VncTarget } from '../vendors/cloudtowerConsole.ts';
import { openTunnel } from './tunnel.ts';

type WhenDialled = (error: Error | null, socket?: Socket) => void;

/** Opens the upstream socket; `onRefusal` says in words why it did not open or cannot go on. */
export function dial(
  {
    url,
    tls,
    subprotocol,
    headers = {},
    name = 'The console server',
  }: VncTarget & { headers?: Record<string, string>; name?: string },
  proxy: string | undefined,
  limits: Limits,
  onRefusal: (ending: Ending) => void,
): WebSocket {
  // Only host and port: `path` would mean a Unix socket to tls.connect.
  const createConnection = ({ host, port }: TcpNetConnectOpts, whenDialled: WhenDialled) => {
    const secure = (socket?: Socket) => dialTls({ host, port, ...(socket && { socket }) }, tls);
    const isTls = url.protocol === 'wss:';
    if (proxy === undefined) return isTls ? secure() : connect({ host, port });
    openTunnel(proxy, host ?? '', port).then(
      (socket) => whenDialled(null, isTls ? secure(socket) : socket),
      whenDialled,
    );
    return undefined;
  };
  const socket = new WebSocket(url, subprotocol === undefined ? [] : [subprotocol], {
    ...socketOptions(limits),
    headers,
    createConnection: createConnection as never, // its second parameter is not in the types
    maxPayload: limits.fromUpstream,
    handshakeTimeout: limits.dial,
    followRedirects: false,
  });
  let isOpen = false;
  socket.on('unexpected-response', (request, response) => {
    request.destroy();
    const code = (response.statusCode ?? 0) >= 500 ? closeCode.gone : closeCode.refused;
    onRefusal({ code, reason: `${name} refused the connection (HTTP ${response.statusCode}).` });
  });
  socket.on('open', () => (isOpen = true));
  socket.on('error', (error: Error & { code?: string }) => {
    if (!isOpen) onRefusal(refusalOf(error, name));
    else if (error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') onRefusal(upstreamClosed(1009, name));
    // Any other is told by the close that follows.
  });
  return socket;
}

const certificateErrors = /CERT|certificate|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ISSUER|FINGERPRINT/;
const networkErrors = /^(ECONN|ENOTFOUND|EAI_|EHOST|ENET|EPIPE|EADDR)/;

function refusalOf(error: Error & { code?: string }, name: string): Ending {
  const code = error.code ?? '';
  if (certificateErrors.test(code)) {
    return { code: closeCode.refused, reason: `${name}'s certificate is not trusted (${code}).` };
  }
  if (code === 'proxyRefused') {
    return { code: closeCode.refused, reason: 'The proxy of this scope refused the connection.' };
  }
  if (code === 'ETIMEDOUT') return { code: closeCode.timedOut, reason: `${name} did not answer in time.` };
  if (networkErrors.test(code)) {
    return { code: closeCode.gone, reason: `${name} cannot be reached (${code}).` };
  }
  return { code: closeCode.refused, reason: `${name} did not answer as it should.` };
}
