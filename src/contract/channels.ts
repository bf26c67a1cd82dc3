import * as z from 'zod/mini';

/** Why a console or event socket was closed: WebSocket close codes of our own. */
export const closeCode = {
  signedOut: 4401, // signed out, or the ticket is spent, expired or forged
  notAllowed: 4403,
  noSuchVm: 4404,
  vmNotRunning: 4405,
  idle: 4408,
  takenOver: 4409,
  ended: 4410, // by an administrator
  tooMany: 4429, // too many consoles, or a reader too slow for the stream
  refused: 4502,
  gone: 4503,
  timedOut: 4504,
} as const;

export type CloseName = keyof typeof closeCode;

export function closeName(code: number): CloseName | undefined {
  return (Object.keys(closeCode) as CloseName[]).find((name) => closeCode[name] === code);
}

/** A ticket opens one console socket, once, within these seconds. */
export const ticketSeconds = 30;

export const ConsoleMode = z.enum(['control', 'view']);
export type ConsoleMode = z.infer<typeof ConsoleMode>;

/** Percent-encoded JSON of the fields a write's author saw. */
export const seenHeader = 'x-wheelhouse-seen';
/** `1` on requests nobody asked for (polls): they do not count as activity. */
export const backgroundHeader = 'x-wheelhouse-background';
/** How many leaves of a vendor's answer were not as the contract has them. */
export const driftHeader = 'x-wheelhouse-drift';
export const csrfHeader = 'x-csrf-token';
