import { Guest, type GuestOptions } from '../guest.ts';

/** A guest with a clock of its own: time passes when the test says so, and the guest notices when somebody looks. */
export function startGuest(options: Partial<GuestOptions> = {}): {
  guest: Guest;
  pass: (milliseconds: number) => void;
} {
  let now = Date.UTC(2026, 0, 5);
  const guest = new Guest({ name: 'web-01', os: 'LINUX', hostname: 'web-01', clock: () => now, ...options });
  guest.powerOn();
  return {
    guest,
    pass: (milliseconds) => void (now += milliseconds),
  };
}

/** A guest that waits for somebody to sign in. */
export function bootGuest(options: Partial<GuestOptions> = {}): ReturnType<typeof startGuest> {
  const booted = startGuest(options);
  booted.pass(60_000);
  if (!booted.guest.onScreen().endsWith('login:')) throw new Error('the guest did not boot');
  return booted;
}
