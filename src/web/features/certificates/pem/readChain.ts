import { readCertificate, type ReadCertificate } from './certificate.ts';
import { pemBlocks, pemOf } from './pemBlocks.ts';

export type ChainFault = 'noCertificate' | 'cut' | 'notCertificate' | 'order' | 'unrelated';

/** The certificates of a text as the vendor wants them: the one that serves first, each vouched for by the next. */
export interface ReadChain {
  leaf: ReadCertificate | undefined;
  issuers: readonly ReadCertificate[];
  /** Why it cannot be sent as it stands. Of a wrong order the right one is above. */
  fault: ChainFault | undefined;
}

const none = { leaf: undefined, issuers: [] };

export function readChain(text: string): ReadChain {
  const blocks = pemBlocks(text);
  const labels = new Set(blocks.map(({ label }) => label));
  if (blocks.length === 0) return { ...none, fault: 'noCertificate' };
  if ([...labels].some((label) => !/^(TRUSTED |X509 )?CERTIFICATE$/.test(label)))
    return { ...none, fault: 'notCertificate' };
  const read = blocks.map(({ bytes }) => tryRead(bytes));
  const given = read.filter((one) => one !== undefined);
  if (given.length < read.length) return { ...none, fault: 'cut' };
  const ordered = inOrder(given);
  if (!ordered) return { ...none, leaf: given[0], fault: 'unrelated' };
  const [leaf, ...issuers] = ordered;
  return { leaf, issuers, fault: ordered.some((one, place) => one !== given[place]) ? 'order' : undefined };
}

/** From the one that vouches for no other to the root; undefined where they are not one chain. */
function inOrder(all: readonly ReadCertificate[]): ReadCertificate[] | undefined {
  const [first, ...others] = all.filter((one) =>
    all.every((other) => other === one || other.issuedBy !== one.is),
  );
  if (!first || others.length > 0) return undefined;
  const ordered = [first];
  for (let last = first; last.issuedBy !== last.is;) {
    const next = all.find((one) => one.is === last.issuedBy && !ordered.includes(one));
    if (!next) break;
    ordered.push(next);
    last = next;
  }
  return ordered.length === all.length ? ordered : undefined;
}

function tryRead(bytes: Uint8Array | null): ReadCertificate | undefined {
  try {
    return bytes ? readCertificate(bytes) : undefined;
  } catch {
    return undefined;
  }
}

export const chainText = ({ leaf, issuers }: ReadChain) =>
  [...(leaf ? [leaf] : []), ...issuers].map(({ bytes }) => pemOf('CERTIFICATE', bytes)).join('');
