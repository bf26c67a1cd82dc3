// @vitest-environment happy-dom
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { towerVms } from '../../../../contract/services/tower/vms.ts';
import { query } from '../../../lib/query.ts';
import { createQueryClient } from '../../../lib/queryClient.ts';
import { useVmHints } from './useVmHints.ts';

const sockets: { url: string; onmessage?: (event: { data: string }) => void }[] = [];
const asked: string[] = [];

beforeEach(() => {
  sockets.length = 0;
  asked.length = 0;
  vi.stubGlobal(
    'WebSocket',
    class {
      url: string;
      onmessage?: (event: { data: string }) => void;
      constructor(url: URL) {
        this.url = url.pathname;
        sockets.push(this);
      }
      close() {
        sockets.splice(sockets.indexOf(this), 1);
      }
    },
  );
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path.split('/')[2] ?? '');
    return Promise.resolve(Response.json([]));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const client = createQueryClient({ backgroundFailed: () => undefined });
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={client}>{children}</QueryClientProvider>
);
const hint = (scope: string) =>
  sockets
    .find(({ url }) => url.includes(`/${scope}/`))
    ?.onmessage?.({ data: JSON.stringify({ mutation: 'UPDATED', id: 'vm1' }) });

it('a tower that says a VM changed is asked again, once for a burst, and no other tower is', async () => {
  const { unmount } = renderHook(
    () => {
      useVmHints('hq branch');
      useQuery(query(towerVms.getVms, { scope: 'hq', body: { first: 1 } }));
      useQuery(query(towerVms.getVms, { scope: 'branch', body: { first: 1 } }));
    },
    { wrapper },
  );
  await vi.waitFor(() => expect(sockets).toHaveLength(2));
  await vi.waitFor(() => expect([...asked].sort()).toEqual(['branch', 'hq']));
  for (let nth = 0; nth < 20; nth++) hint('hq');
  await vi.waitFor(() => expect(asked).toHaveLength(3), { timeout: 3000 });
  expect(asked.at(-1)).toBe('hq');
  unmount();
  expect(sockets).toHaveLength(0);
});
