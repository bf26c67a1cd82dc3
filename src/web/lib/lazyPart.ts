import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** The code of a part is gone: the server was updated since this page was opened. */
export class StaleVersion extends Error {
  override name = 'StaleVersion';
}

export const loadPart = <M>(load: () => Promise<M>): Promise<M> =>
  load().catch((error: unknown) => {
    throw new StaleVersion('A part of this page could not be loaded.', { cause: error });
  });

/** A component that is loaded when it is shown for the first time. */
export const lazyPart = <K extends string, P>(
  load: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
): LazyExoticComponent<ComponentType<P>> => lazy(async () => ({ default: (await loadPart(load))[name] }));
