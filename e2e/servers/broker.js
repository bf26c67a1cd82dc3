// A Cloud Director as fast as it can be: signs anybody in, and to whoever subscribes it sends what was recorded before.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { generate } from 'mqtt-packet';

const exp = Math.floor(Date.now() / 1000) + 86_400;
const jwt = `eyJhbGciOiJSUzI1NiJ9.${Buffer.from(JSON.stringify({ exp })).toString('base64url')}.c2ln`;
const user = 'd19fd8ff-6eae-11ea-bb42-0050561776c8';
const session = {
  user: { name: 'administrator', id: `urn:vcloud:user:${user}` },
  org: { name: 'System', id: 'urn:vcloud:org:a93c9db9-7471-3192-8d09-a8f7eeda85f9' },
  roles: ['System Administrator'],
  sessionIdleTimeoutMinutes: 30,
};
const topic = `publish/debd63a0-6eae-11ea-8c7b-0050561776be/${user}`;
const payload = JSON.stringify({
  type: 'TASK',
  headers: {},
  payload: JSON.stringify({ said: 'x'.repeat(380) }),
});
const recorded = generate({ cmd: 'publish', topic, payload, qos: 0, dup: false, retain: false });
/** As a broker writes while much happens: some messages at a time. */
const burst = Buffer.concat(Array.from({ length: 8 }, () => recorded));

const server = createServer((request, response) => {
  response.setHeader('content-type', 'application/json');
  if (request.url === '/api/versions')
    response.end(JSON.stringify({ versionInfo: [{ version: '39.0', deprecated: false }] }));
  else {
    response.setHeader('X-VMWARE-VCLOUD-ACCESS-TOKEN', jwt);
    response.end(JSON.stringify(session));
  }
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on('connection', (socket) => {
  socket.on('error', () => socket.terminate());
  socket.on('message', (bytes) => {
    const kind = bytes[0] >> 4;
    if (kind === 1) socket.send(generate({ cmd: 'connack', returnCode: 0, sessionPresent: false }));
    if (kind === 8) {
      socket.send(generate({ cmd: 'suback', messageId: bytes.readUInt16BE(2), granted: [0] }));
      pump();
    }
    if (kind === 12) socket.send(recorded); // PINGREQ is answered with one message
  });
  function pump() {
    if (socket.readyState !== 1) return;
    // A few at a time: while the reader keeps up nothing is ever buffered, and nobody else would be heard.
    for (let nth = 0; nth < 16 && socket.bufferedAmount < 256 * 1024; nth += 1) socket.send(burst);
    setImmediate(pump);
  }
});
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => console.log(String(server.address().port)));
