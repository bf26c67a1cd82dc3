import { Failure } from '../../../contract/failure.ts';

type Reply = { id: number } & ({ md5: string } | { error: string });
interface Waiting {
  resolve: (md5: string) => void;
  reject: (failure: Failure) => void;
}

let worker: Worker | undefined;
let last = 0;
const waiting = new Map<number, Waiting>();

const unreadable = () => new Failure('invalid', 'The file cannot be read any more.', { code: 'unreadable' });

function open(): Worker {
  const opened = new Worker(new URL('./hashWorker.ts', import.meta.url), { type: 'module' });
  opened.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ('error' in data) asked?.reject(unreadable());
    else asked?.resolve(data.md5);
  });
  opened.addEventListener('error', () => {
    // It could not be fetched, or broke: the next piece has another one.
    worker = undefined;
    for (const { reject } of waiting.values())
      reject(new Failure('unavailable', 'The hashing worker did not start.', { code: 'offline' }));
    waiting.clear();
  });
  return opened;
}

/** MD5 of a piece of a file, hex; off the main thread where there is another. */
export async function hash(piece: Blob): Promise<string> {
  if (typeof Worker === 'undefined')
    return import('./md5.ts').then(({ digest }) => digest(piece)).catch(() => Promise.reject(unreadable()));
  const id = ++last;
  worker ??= open();
  const asked = worker;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    asked.postMessage({ id, piece });
  });
}

const base64 = (hex: string) => btoa(hex.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16))));
/** As `Content-MD5` has it. */
export const contentMd5 = base64;
