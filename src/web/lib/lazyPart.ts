import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { serverAnswers } from './api.ts';
import { loadWords } from './i18n.ts';
import type { Part } from './words/parts.ts';

/** The code of a part is gone: the server was updated since this page was opened. */
export class StaleVersion extends Error {
  override name = 'StaleVersion';
}

const longestWaitMs = 5000;
const listeners = new Set<() => void>();

/** Calls `listener` whenever a part turns out to be gone; the answer ends that. */
export function onStaleVersion(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Code, and the words it says, arrive together or not at all. While the server cannot be reached this waits for it: only a part that a
 * server which answers does not have is gone.
 */
export async function loadPart<M>(load: () => Promise<M>, words: readonly Part[] = []): Promise<M> {
  let answered = false;
  for (let waitMs = 500; ; waitMs = Math.min(2 * waitMs, longestWaitMs)) {
    try {
      const [part] = await Promise.all([load(), ...words.map((name) => loadWords(name))]);
      return part;
    } catch (cause) {
      const answers = await serverAnswers();
      // It may have come back, or gone, between the two questions: only what fails between two answers is gone.
      if (answered && answers) {
        for (const listener of listeners) listener();
        throw new StaleVersion('A part of this page could not be loaded.', { cause });
      }
      answered = answers;
      if (!answers) await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}

/** A component that is loaded when it is shown for the first time, with the words it says. */
export const lazyPart = <K extends string, P>(
  load: () => Promise<Record<K, ComponentType<P>>>,
  name: K,
  ...words: Part[]
): LazyExoticComponent<ComponentType<P>> =>
  lazy(async () => ({ default: (await loadPart(load, words))[name] }));
