/** What is felt of a console's line and server: for the meter, for typing that must not run ahead, for a frozen picture. */
export interface Pulse {
  /** Pictures drawn and bytes received so far. */
  frames: number;
  bytes: number;
  /** When the last byte came, in the page's own milliseconds. */
  heardAt: number;
  /** Milliseconds until the server answered the last `probe`; null until it did. */
  roundTrip: number | null;
  /** Asks for one pixel anew and settles, with the milliseconds it took, with the next picture: by then the server has
   * read all that was sent before. Never settles on a dead line. */
  probe(): Promise<number>;
}

// FramebufferUpdateRequest, not incremental, of the pixel at 0, 0: every server must answer it.
const onePixel = Uint8Array.of(3, 0, 0, 0, 0, 0, 0, 1, 0, 1);

/** Of noVNC's inside, which tells nobody that a picture is complete. */
interface Painter {
  _framebufferUpdate?: () => boolean;
}

export function feelPulse(socket: WebSocket, rfb: object): Pulse {
  const waiting: { askedAt: number; settle: (ms: number) => void }[] = [];
  const pulse: Pulse = {
    frames: 0,
    bytes: 0,
    heardAt: performance.now(),
    roundTrip: null,
    probe: () =>
      new Promise((settle) => {
        waiting.push({ askedAt: performance.now(), settle });
        if (socket.readyState === socket.OPEN) socket.send(onePixel);
      }),
  };
  socket.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    pulse.heardAt = performance.now();
    if (data instanceof ArrayBuffer) pulse.bytes += data.byteLength;
  });

  function onPicture() {
    const answered = waiting.splice(0);
    if (answered.length === 0) pulse.frames += 1; // an answer to us is not a picture of the guest's making
    for (const { askedAt, settle } of answered) {
      pulse.roundTrip = performance.now() - askedAt;
      settle(pulse.roundTrip);
    }
  }
  const painter = rfb as Painter;
  const paint = painter._framebufferUpdate;
  if (paint) {
    painter._framebufferUpdate = function () {
      const isComplete = paint.call(rfb);
      if (isComplete) onPicture();
      return isComplete;
    };
  }
  return pulse;
}
