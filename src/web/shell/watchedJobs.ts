import { readStored, store } from '../lib/storage.ts';

const name = 'watchedJobs';
const most = 200;

/** Ids of the jobs that a person saw running, in this browser: one that ends while the page is reloaded is news, too. */
export function openWatchedJobs() {
  const ids = new Set((readStored(name) ?? '').split(' ').filter(Boolean));
  const keep = () => store(name, [...ids].slice(-most).join(' '));
  return {
    has: (id: string) => ids.has(id),
    add(id: string) {
      if (ids.has(id)) return;
      ids.add(id);
      keep();
    },
    remove(id: string) {
      if (ids.delete(id)) keep();
    },
  };
}
