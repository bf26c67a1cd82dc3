import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { loadWords } from './i18n.ts';
import type { Part } from './words/parts.ts';

/** The code of a part is gone: the server was updated since this page was opened. */
export class StaleVersion extends Error {
  override name = 'StaleVersion';
}

/** Code, and the words it says, arrive together or not at all. */
export const loadPart = <M>(load: () => Promise<M>, words: readonly Part[] = []): Promise<M> =>
  Promise.all([load(), ...words.map((part) => loadWords(part))]).then(
    ([part]) => part,
    (error: unknown) => {
      throw new StaleVersion('A part of this page could not be loaded.', { cause: error });
    },
  );

/** A component that is loaded when it is shown for the first time, with the words it says. */
export const lazyPart = <K extends string, P>(
  load: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
  ...words: Part[]
): LazyExoticComponent<ComponentType<P>> =>
  lazy(async () => ({ default: (await loadPart(load, words))[name] }));
