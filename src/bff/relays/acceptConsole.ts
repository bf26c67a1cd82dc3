import { WebSocket } from 'ws';
import { closeCode } from '../../contract/channels.ts';
import type { Services } from '../services.ts';
import type { Registry } from './consoles.ts';
import { browserClosed, closeText, endingOf, type Ending } from './ending.ts';
import type { Keyboards } from './keyboards.ts';
import type { Limits } from './limits.ts';
import { beginConsole } from './liveConsole.ts';
import type { Seams } from './seams.ts';
import { findUnspent, spendTicket } from './tickets.ts';

/**
 * Takes a browser's socket, already open, so that a refusal can be read: a refused upgrade shows the page only 1006.
 */
export async function acceptConsole(
  browser: WebSocket,
  { ticket, cookie }: { ticket: string; cookie: string | undefined },
  relay: { services: Services; limits: Limits; seams: Seams; registry: Registry; keyboards: Keyboards },
): Promise<void> {
  const { services, limits, registry } = relay;
  const { store, sessions, audit, log } = services;
  const early: Buffer[] = [];
  const close = ({ code, reason }: Ending) => browser.close(code, closeText(reason));
  browser.on('error', () => {}); // told by the close that follows
  browser.on('message', (bytes: Buffer, isBinary) => {
    if (!isBinary) return close(browserClosed(1003));
    early.push(bytes);
    browser.pause(); // in RFB the server speaks first: hold what came, read no more
  });

  try {
    const session = await sessions.find(cookie);
    if (!session) {
      close({ code: closeCode.signedOut, reason: 'You are signed out.' });
      return;
    }
    if (registry.size() >= limits.perProcess) {
      close(tooMany);
      return;
    }
    if (browser.readyState !== WebSocket.OPEN) return; // the ticket stays good
    const row = await spendTicket(store, ticket, session);
    if (row) {
      registry.add(beginConsole(browser, { row, session, cookie, early }, relay));
      return;
    }

    const unspent = await findUnspent(store, ticket, session);
    close(refusalOf(unspent));
    await audit.record({
      who: session.person.name,
      sessionId: session.id,
      address: session.address,
      action: 'console.ticket',
      scope: unspent?.scope,
      target: unspent?.vm,
      outcome: 'refused',
      code: unspent ? 'expired' : 'unknown',
    });
  } catch (error) {
    log.error(error, 'a console ticket could not be taken');
    close(endingOf(error));
  }
}

const tooMany: Ending = { code: closeCode.tooMany, reason: 'Too many consoles are open in Wheelhouse.' };

function refusalOf(
  unspent: { ended_at: number | null; code: number | null; reason: string | null } | undefined,
) {
  if (!unspent)
    return { code: closeCode.signedOut, reason: 'This console ticket was used already, or is not yours.' };
  if (unspent.code !== null && unspent.reason !== null) return { code: unspent.code, reason: unspent.reason };
  return { code: closeCode.signedOut, reason: 'This console ticket has expired.' };
}
