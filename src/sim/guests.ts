import type { BuildMachine } from './machines.ts';
import { Guest } from './vnc/guest.ts';
import { serveVnc } from './vnc/server.ts';

const uptime = 3_600_000;

/** The demo's guests: a shell or a Windows desktop, on the screen of whoever opens their console. */
export const buildGuest: BuildMachine = (vm, { speed, onPowerOff }) => {
  // A machine whose console opens for the first time has long been up: its power came on an hour ago.
  let ago = vm.status === 'RUNNING' ? uptime : 0;
  const guest = new Guest({
    name: vm.name,
    os: vm.guest === 'WINDOWS' ? 'WINDOWS' : 'LINUX',
    hostname: (vm.hostname ?? vm.name).replace(/\..*/, ''),
    address: vm.ips.split(',')[0] || '127.0.0.1',
    clock: () => Date.now() - ago,
    speed,
    onPowerOff,
  });
  if (ago > 0) guest.powerOn();
  ago = 0;
  return {
    powerOn: () => guest.powerOn(),
    powerOff: () => guest.powerOff(),
    restart: () => guest.restart(),
    serve: (stream) => serveVnc(stream, guest),
    play: ({ framesPerSecond, ...part }) => void guest.play(framesPerSecond, part),
    keys: () => ({ keys: guest.keys, typed: guest.typed(), commands: guest.lines, screen: guest.onScreen() }),
  };
};
