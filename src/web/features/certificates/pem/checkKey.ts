import type { Der } from './der.ts';
import { pemBlocks } from './pemBlocks.ts';
import { isKeyOf, toPkcs8 } from './privateKey.ts';

export type KeyState = 'noKey' | 'keyCut' | 'twoKeys' | 'encrypted' | 'otherKey' | 'matches' | 'unchecked';

/** What is to be said of a private key beside the certificate it is to go with. */
export async function checkKey(text: string, publicKey: Der | undefined): Promise<KeyState> {
  const blocks = pemBlocks(text).filter(({ label }) => label.endsWith('PRIVATE KEY'));
  const [block] = blocks;
  if (!block) return 'noKey';
  if (blocks.length > 1) return 'twoKeys';
  if (block.isEncrypted) return 'encrypted';
  if (!block.bytes) return 'keyCut';
  if (!publicKey) return 'unchecked';
  try {
    const isOwn = await isKeyOf(toPkcs8(block.label, block.bytes), publicKey);
    return isOwn === null ? 'unchecked' : isOwn ? 'matches' : 'otherKey';
  } catch {
    return 'keyCut'; // neither form nor content of a key
  }
}
