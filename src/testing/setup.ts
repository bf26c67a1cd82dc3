import { vi } from 'vitest';

// A slow machine is no failure: what is waited for comes, or the test ends by its own limit.
const { waitFor } = vi;
vi.waitFor = (callback, options) =>
  waitFor(callback, typeof options === 'number' ? options : { timeout: 10_000, ...options });

// happy-dom follows a link to a file instead of saving it: the page would be elsewhere from then on.
if ('HTMLAnchorElement' in globalThis) {
  const { prototype } = HTMLAnchorElement;
  const follow = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'click')?.value as () => void;
  prototype.click = function click(this: HTMLAnchorElement) {
    if (!this.hasAttribute('download')) follow.call(this);
  };
}
