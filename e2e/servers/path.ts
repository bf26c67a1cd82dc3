import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A path to a server on this machine that can be cut without a word, mended, made slow, and spoilt. */
export async function openPath(to: string) {
  const target = new URL(to);
  const ends = new Set<Socket>();
  const state = { isCut: false, delayMs: 0 };
  const pass = (from: Socket, into: Socket) =>
    from.on('data', (bytes) => {
      if (state.delayMs === 0) into.write(bytes);
      else setTimeout(() => into.destroyed || into.write(bytes), state.delayMs);
    });
  const server = createServer((near) => {
    if (state.isCut) return void near.destroy();
    const far = connect(Number(target.port), target.hostname);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      pass(end, other);
      end.on('error', () => end.destroy());
      end.on('close', () => {
        ends.delete(end);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      state.isCut = true;
      for (const end of ends) end.destroy();
    },
    mend: () => void (state.isCut = false),
    /** Says something of its own to both ends: what they speak, TLS for one, is lost. */
    spoil() {
      for (const end of ends) end.write(Buffer.alloc(64, 0x15));
    },
    delay: (ms: number) => void (state.delayMs = ms),
    async close() {
      for (const end of ends) end.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
