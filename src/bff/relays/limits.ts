import { ticketSeconds } from '../../contract/channels.ts';
import { mostPanes } from '../../contract/events.ts';
import { answerSeconds, idleMinutes } from '../../contract/services/own/consoles.ts';

/** Times in ms, sizes in bytes. */
export const limits = {
  ticket: ticketSeconds * 1000,
  /** From the spent ticket to the open upstream socket, CloudTower's answer included. */
  dial: 10_000,
  /** How often rights, sessions and stuck readers are looked at. */
  beat: 5_000,
  /** How often it is written down who is on a console, and what they did there. */
  heartbeat: 5_000,
  /** Who was not heard of for so long is not there, and no longer has the keyboard. */
  away: 30_000,
  answer: answerSeconds * 1000,
  idle: idleMinutes * 60_000,
  /** Reverse proxies cut a silent socket after 60 s; two silent intervals end it here. */
  ping: 25_000,
  /** How long a reader may take nothing at all. */
  stuck: 60_000,
  /** How long a closing handshake may take before the socket is destroyed. */
  close: 2_000,
  perPerson: 16,
  panesPerPerson: mostPanes.perPerson,
  panesPerScope: mostPanes.perScope,
  /** How long a reader of events may be behind, in all. */
  slow: 10_000,
  perProcess: 500,
  highWater: 256 * 1024,
  lowWater: 64 * 1024,
  fromBrowser: 1024 * 1024,
  fromUpstream: 4 * 1024 * 1024,
};
export type Limits = typeof limits;

/** RFB is compressed already, and our text frames are refused unread. */
export const socketOptions = (sizes: Limits) => ({
  perMessageDeflate: false,
  skipUTF8Validation: true,
  closeTimeout: sizes.close,
});
