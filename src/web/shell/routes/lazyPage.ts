import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';
import { loadPart } from '../../lib/lazyPart.ts';
import type { Part } from '../../lib/words/parts.ts';

/**
 * A page loaded when it is opened, with the words it says. A chunk that is gone is told to the person as a new version: the router's
 * own answer, a reload by itself, would throw away what they are in the middle of.
 */
export const lazyPage = <K extends string>(
  load: () => Promise<Record<K, RouteComponent>>,
  name: K,
  ...words: Part[]
): RouteComponent => lazyRouteComponent(() => loadPart(load, words), name);
