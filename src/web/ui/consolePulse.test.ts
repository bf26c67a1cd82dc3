import { expect, it } from 'vitest';
import { feelPulse } from './consolePulse.ts';

/** A socket that keeps what it is sent, and noVNC's painter that finishes what it is told to. */
function line() {
  const sent: number[][] = [];
  const socket = Object.assign(new EventTarget(), {
    OPEN: 1,
    readyState: 1,
    send: (bytes: Uint8Array) => sent.push([...bytes]),
  });
  const rfb = { isWhole: true, _framebufferUpdate: () => rfb.isWhole };
  const pulse = feelPulse(socket as unknown as WebSocket, rfb);
  const hear = (bytes: number) =>
    socket.dispatchEvent(new MessageEvent('message', { data: new ArrayBuffer(bytes) }));
  return { sent, socket, rfb, pulse, hear };
}

it('counts bytes and whole pictures', () => {
  const { pulse, hear, rfb } = line();
  hear(40);
  rfb.isWhole = false;
  rfb._framebufferUpdate();
  hear(2);
  rfb.isWhole = true;
  rfb._framebufferUpdate();
  expect(pulse).toMatchObject({ bytes: 42, frames: 1, roundTrip: null });
});

it('asks for one pixel, and is answered by the next whole picture, which it does not count', async () => {
  const { pulse, sent, rfb } = line();
  const answer = pulse.probe();
  expect(sent).toEqual([[3, 0, 0, 0, 0, 0, 0, 1, 0, 1]]);
  rfb._framebufferUpdate();
  expect(await answer).toBe(pulse.roundTrip);
  expect(pulse.frames).toBe(0);
  rfb._framebufferUpdate();
  expect(pulse.frames).toBe(1);
});

it('sends nothing on a closed line, and gets no answer', async () => {
  const { pulse, sent, socket } = line();
  socket.readyState = 3;
  const first = await Promise.race([pulse.probe(), Promise.resolve('nothing')]);
  expect(first).toBe('nothing');
  expect(sent).toEqual([]);
});
