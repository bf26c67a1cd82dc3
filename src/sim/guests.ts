import type { Duplex } from 'node:stream';
import { noKeys, type BuildMachine } from './machines.ts';

/** Greets as a VNC server does, and says no more: holds the place of the demo guests. */
export const buildGuest: BuildMachine = () => {
  const consoles = new Set<Duplex>();
  return {
    powerOn() {},
    powerOff: () => consoles.forEach((stream) => stream.end()),
    restart() {},
    serve(stream) {
      consoles.add(stream);
      stream.on('close', () => consoles.delete(stream)).resume();
      stream.write('RFB 003.008\n');
    },
    keys: () => noKeys,
  };
};
