import { checkKey, type KeyState } from './checkKey.ts';
import { readChain, type ChainFault, type ReadChain } from './readChain.ts';

export interface CheckedImport extends ReadChain {
  key: KeyState;
  /** What keeps it from being sent, by field. */
  wrong: {
    certificate: ChainFault | 'ended' | undefined;
    private_key: Exclude<KeyState, 'matches' | 'unchecked'> | undefined;
  };
  /** What may be meant so. */
  warnings: ('notYet' | 'endsSoon' | 'noIssuer' | 'unchecked' | 'noNames')[];
}

const soon = 30 * 86_400_000;

/** Everything that can be known of an import before it is sent. Nothing of it leaves the browser. */
export async function checkImport(certificate: string, key: string, now: number): Promise<CheckedImport> {
  const chain = readChain(certificate);
  const { leaf, issuers, fault } = chain;
  const state = await checkKey(key, leaf?.publicKey);
  const hasEnded = leaf !== undefined && leaf.ends <= now;
  return {
    ...chain,
    key: state,
    wrong: {
      certificate: fault ?? (hasEnded ? 'ended' : undefined),
      private_key: state === 'matches' || state === 'unchecked' ? undefined : state,
    },
    warnings: [
      ...(leaf && leaf.begins > now ? (['notYet'] as const) : []),
      ...(leaf && !hasEnded && leaf.ends - now < soon ? (['endsSoon'] as const) : []),
      ...(leaf && issuers.length === 0 && leaf.is !== leaf.issuedBy ? (['noIssuer'] as const) : []),
      ...(leaf && state === 'unchecked' ? (['unchecked'] as const) : []),
      ...(leaf?.names.length === 0 ? (['noNames'] as const) : []),
    ],
  };
}
