import { closeCode } from '../../contract/channels.ts';
import type { Services } from '../services.ts';
import type { Ending } from './ending.ts';

export const signedOut: Ending = { code: closeCode.signedOut, reason: 'You are signed out.' };

/** Why sessions end by themselves, as session.ts writes it down. */
const endings: Partial<Record<string, Ending>> = {
  idle: { code: closeCode.idle, reason: 'You were signed out after a long time without activity.' },
  expired: { code: closeCode.signedOut, reason: 'Your session reached its longest time. Sign in again.' },
  provider: { code: closeCode.signedOut, reason: 'You were signed out at your single sign-on.' },
  'groups changed': {
    code: closeCode.notAllowed,
    reason: 'Your groups changed, and with them what you may do here. Sign in again.',
  },
  'rights unknown': {
    code: closeCode.signedOut,
    reason: 'What you may do could not be confirmed with your single sign-on. Sign in again.',
  },
  disabled: { code: closeCode.signedOut, reason: 'Your account was disabled.' },
};

/** How the end of a session looks on its sockets. */
export async function sessionEnding({ store }: Pick<Services, 'store'>, sessionId: string): Promise<Ending> {
  const row = await store.db
    .selectFrom('sessions')
    .select('end_reason')
    .where('id', '=', sessionId)
    .executeTakeFirst()
    .catch(() => undefined); // the store is away: they end all the same
  return endings[row?.end_reason ?? ''] ?? signedOut;
}
