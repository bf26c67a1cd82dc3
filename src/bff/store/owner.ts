import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Libsql from 'libsql';

/**
 * Holds an embedded store for one process: a lock of the operating system that ends with the process, however it ends.
 * Commands beside a running process do without. Undefined when another process has it.
 */
export function own(store: string): { release(): void } | undefined {
  const path = /^file:(?<path>.+)$/.exec(store)?.groups?.['path'];
  if (path === undefined) return { release() {} }; // PostgreSQL carries any number
  let lock: Libsql.Database;
  try {
    mkdirSync(dirname(path), { recursive: true });
    lock = new Libsql(`${path}-owner`);
  } catch {
    return { release() {} }; // opening the store itself will say what is wrong
  }
  try {
    lock.exec('pragma busy_timeout = 0');
    lock.exec('begin exclusive');
  } catch {
    lock.close();
    return undefined;
  }
  return { release: () => lock.close() };
}
