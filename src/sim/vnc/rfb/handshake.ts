import { randomBytes } from 'node:crypto';
import { type Conversation, ProtocolError, take } from './intake.ts';
import { isRightAnswer } from './vncAuth.ts';

const security = { none: 1, vncAuth: 2 } as const;
const u32 = (value: number) => Buffer.from([value >>> 24, value >>> 16, value >>> 8, value]);

/** Agrees on a version, lets the viewer in, and answers whether it is willing to share the screen. */
export function* shakeHands(
  send: (bytes: Buffer) => void,
  password: string | undefined,
): Conversation<{ isShared: boolean }> {
  send(Buffer.from('RFB 003.008\n'));
  const minor = yield* readVersion();
  const offered = password === undefined ? security.none : security.vncAuth;
  if (minor === 3) {
    send(u32(offered));
  } else {
    send(Buffer.from([1, offered]));
    const [chosen] = yield* take(1);
    if (chosen !== offered) throw new ProtocolError(`security type ${chosen} was not offered`);
  }
  const isWelcome = password === undefined || (yield* checkPassword(send, password));
  // Before 3.8 nothing follows when no security was agreed on, and a refusal has no reason.
  if (minor === 8 || password !== undefined) send(u32(isWelcome ? 0 : 1));
  if (!isWelcome) {
    const reason = Buffer.from('Authentication failed');
    if (minor === 8) send(Buffer.concat([u32(reason.length), reason]));
    throw new ProtocolError('wrong password');
  }
  const [shared] = yield* take(1);
  return { isShared: shared !== 0 };
}

function* readVersion(): Conversation<3 | 7 | 8> {
  const banner = (yield* take(12)).toString('latin1');
  const [, major, minor] = /^RFB (\d{3})\.(\d{3})\n$/.exec(banner) ?? [];
  if (major !== '003' || Number(minor) < 3) throw new ProtocolError('not an RFB 3 viewer');
  // Odd numbers such as 3.5 or Apple's 3.889 are to be treated as 3.3.
  return minor === '008' ? 8 : minor === '007' ? 7 : 3;
}

function* checkPassword(send: (bytes: Buffer) => void, password: string): Conversation<boolean> {
  const challenge = randomBytes(16);
  send(challenge);
  return isRightAnswer(yield* take(16), challenge, password);
}
