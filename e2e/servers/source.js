// What stands behind websockify in the benchmarks: streams or echoes, after a handshake like an RFB server's.
import { createServer } from 'node:net';

const picture = Buffer.alloc(64 * 1024, 0x5a);
const server = createServer((socket) => {
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.write('RFB 003.008\n');
  // version (12 bytes), security type (1), ClientInit (1): answered as a server without a password does
  const steps = [
    [12, Buffer.from([1, 1])],
    [1, Buffer.from([0, 0, 0, 0])],
    [1, Buffer.alloc(24)],
  ];
  let pending = Buffer.alloc(0);
  let stream = false;
  socket.on('data', (chunk) => {
    if (steps.length === 0) return stream ? undefined : act(chunk);
    pending = Buffer.concat([pending, chunk]);
    while (steps.length > 0 && pending.length >= steps[0][0]) {
      const [size, answer] = steps.shift();
      pending = pending.subarray(size);
      socket.write(answer);
    }
    if (steps.length === 0 && pending.length > 0) act(pending);
  });
  function act(chunk) {
    // FramebufferUpdateRequest (3) starts the stream; a key event (4) is echoed.
    if (chunk[0] === 3) {
      stream = true;
      const pump = () => {
        while (socket.writable && socket.write(picture));
      };
      socket.on('drain', pump);
      pump();
    } else socket.write(chunk);
  }
});
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => console.log(String(server.address().port)));
