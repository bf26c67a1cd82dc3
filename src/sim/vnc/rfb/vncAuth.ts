import { createCipheriv, timingSafeEqual } from 'node:crypto';

/** What a viewer that knows the password answers to a 16-byte challenge. */
export function answerChallenge(challenge: Buffer, password: string): Buffer {
  const key = Buffer.alloc(8);
  // RFB reads each byte of the DES key with its bits reversed, and knows eight of them.
  Buffer.from(password, 'latin1').copy(key);
  key.forEach((byte, i) => (key[i] = reverseBits(byte)));
  // OpenSSL 3 keeps single DES in its legacy provider; triple DES with one key three times is the same cipher.
  const cipher = createCipheriv('des-ede3', Buffer.concat([key, key, key]), null).setAutoPadding(false);
  return Buffer.concat([cipher.update(challenge), cipher.final()]);
}

export function isRightAnswer(answer: Buffer, challenge: Buffer, password: string): boolean {
  return timingSafeEqual(answer, answerChallenge(challenge, password));
}

function reverseBits(byte: number): number {
  let reversed = 0;
  for (let i = 0; i < 8; i++) reversed |= ((byte >> i) & 1) << (7 - i);
  return reversed;
}
