import { readStored, store } from '../../lib/storage.ts';

// What a person was told of the ends they follow, in this browser: another one tells it again, which is better than not at all.

const most = 500;
const nameOf = (user: string) => `expiry.${user}`;
const linesOf = (user: string) => (readStored(nameOf(user)) ?? '').split('\n').filter(Boolean);

export const readTold = (user: string): ReadonlySet<string> => new Set(linesOf(user));

export const tell = (user: string, name: string) =>
  store(nameOf(user), [...linesOf(user), name].slice(-most).join('\n'));
