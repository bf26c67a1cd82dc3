import Libsql from 'libsql';

/**
 * Holds an embedded store for one process: a lock of the operating system that ends with the process, however it ends.
 * Commands beside a running process do without. Undefined when another process has it.
 */
export function own(store: string): { release(): void } | undefined {
  const path = /^file:(?<path>.+)$/.exec(store)?.groups?.['path'];
  if (path === undefined) return { release() {} }; // PostgreSQL carries any number
  const lock = new Libsql(`${path}-owner`);
  try {
    lock.exec('pragma busy_timeout = 0');
    lock.exec('begin exclusive');
  } catch {
    lock.close();
    return undefined;
  }
  return { release: () => lock.close() };
}
