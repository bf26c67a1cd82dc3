import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';

const linkAt = (target: EventTarget) =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="/"]') : null;

/**
 * Plain links of a list, followed without leaving the page, and their pages loaded when they are pointed at: a link of
 * the router's own costs a row more than all its cells.
 */
export function useRowLinks() {
  const router = useRouter();
  return {
    /** Whether the click was a link's. */
    follow: (event: MouseEvent): boolean => {
      const link = linkAt(event.target);
      // Another key or button is for another tab.
      const isOwn =
        event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
      if (!link || !isOwn || event.defaultPrevented) return false;
      event.preventDefault();
      void router.navigate({ href: link.getAttribute('href') ?? '' });
      return true;
    },
    prepare: ({ target }: MouseEvent) => {
      const href = linkAt(target)?.getAttribute('href');
      if (href) void router.preloadRoute({ to: href }).catch(() => undefined); // it is told when it is followed
    },
  };
}
