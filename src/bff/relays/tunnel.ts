import { request } from 'node:http';
import { request as requestTls } from 'node:https';
import type { Socket } from 'node:net';

/** A connection to `host:port` through an HTTP proxy, by CONNECT. */
export function openTunnel(proxy: string, host: string, port: number): Promise<Socket> {
  const { protocol, hostname, port: proxyPort, username, password } = new URL(proxy);
  const path = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const account = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
  const headers = {
    host: path,
    ...(username && { 'proxy-authorization': `Basic ${account.toString('base64')}` }),
  };
  const ask = protocol === 'https:' ? requestTls : request;
  return new Promise((resolve, reject) => {
    const asked = ask({ method: 'CONNECT', host: hostname, port: proxyPort, path, headers, agent: false });
    asked.on('connect', (response, socket: Socket) => {
      if (response.statusCode === 200) {
        resolve(socket);
        return;
      }
      socket.destroy();
      reject(Object.assign(new Error('the proxy refused'), { code: 'proxyRefused' }));
    });
    asked.on('response', (response) => {
      response.destroy();
      reject(Object.assign(new Error('the proxy refused'), { code: 'proxyRefused' }));
    });
    asked.on('error', reject);
    asked.end();
  });
}
