import { vi } from 'vitest';

// A slow machine is no failure: what is waited for comes, or the test ends by its own limit.
const { waitFor } = vi;
vi.waitFor = (callback, options) =>
  waitFor(callback, typeof options === 'number' ? options : { timeout: 10_000, ...options });
