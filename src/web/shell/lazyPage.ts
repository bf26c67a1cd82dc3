import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';

/** The page's code is gone: the server was updated since this page was opened. */
export class StaleVersion extends Error {
  override name = 'StaleVersion';
}

/**
 * A page loaded when it is opened. A chunk that is gone is told to the person as a new version: the router's
 * own answer, a reload by itself, would throw away what they are in the middle of.
 */
export function lazyPage<K extends string>(
  load: () => Promise<Record<K, RouteComponent>>,
  name: K,
): RouteComponent {
  return lazyRouteComponent(
    () =>
      load().catch((error: unknown) => {
        throw new StaleVersion('A part of this page could not be loaded.', { cause: error });
      }),
    name,
  );
}
