import { ThemeProvider, createTheme } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import type * as z from 'zod/mini';
import type { Role } from '../contract/operation.ts';
import type { VmStatus } from '../contract/services/tower/vms.ts';
import type { Vm } from '../sim/cloudtower/entities.ts';
import { changeVm, type VmChange } from '../sim/controlWorld.ts';
import { rememberCsrf } from '../web/lib/api.ts';
import { loadWords, startI18n } from '../web/lib/i18n.ts';
import { NoticesProvider, useNoticeHistory } from '../web/lib/notices.tsx';
import { createQueryClient } from '../web/lib/queryClient.ts';
import { RunsProvider } from '../web/lib/runs.tsx';
import { SessionContext } from '../web/lib/session.tsx';
import { SettingsProvider } from '../web/lib/settings.tsx';
import { loadRouter } from '../web/lib/testing/router.tsx';
import type { Part } from '../web/lib/words/parts.ts';
import { RunHost } from '../web/shell/RunHost.tsx';
import { startProduct, type Product, type ProductOptions } from './product.ts';

type Change = z.infer<typeof VmChange>;
const patienceMs = 10_000;

/** Pages, or parts of one, in front of the product itself: nothing between them and the simulated tower is a test's own. */
export function pageRig(options: ProductOptions, words: readonly Part[] = []) {
  let product: Product;
  let refresh = async () => {};
  const taken = new Set<Vm>();
  // Two servers, a store and passwords that are slow to check by design: nothing here is instant on a busy machine.
  vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
  configure({ asyncUtilTimeout: patienceMs });
  beforeAll(async () => {
    product = await startProduct({ vms: 60, speed: 40, ...options });
    await startI18n('en');
    await Promise.all(['runs' as const, ...words].map((part) => loadWords(part)));
    await import('../web/shell/RunWatch.tsx'); // loaded when it is wanted, and then waited for
  });
  beforeEach(() => {
    // Nothing is laid out here, and a long list draws only what is in view: a box is a screen high, a line of it a line.
    vi.spyOn(ownerOf('clientHeight'), 'clientHeight', 'get').mockReturnValue(600);
    vi.spyOn(ownerOf('offsetHeight'), 'offsetHeight', 'get').mockReturnValue(45);
  });
  afterEach(() => {
    cleanup();
    product.estate.faults.clear();
    product.branch?.faults.clear();
    product.estate.requests.clear();
    vi.restoreAllMocks();
  });
  afterAll(() => product.stop());

  return {
    get estate() {
      return product.estate;
    },
    /** A machine that no other test of this file has, nothing of which is under way. */
    take(status: VmStatus, isMeant: (vm: Vm) => boolean = ({ recycled }) => !recycled): Vm {
      const vm = product.estate.world.vms
        .rows()
        .find((one) => one.status === status && !one.internal && !taken.has(one) && isMeant(one));
      if (!vm) throw new Error(`The estate has no other machine that is ${status}.`);
      taken.add(vm);
      return vm;
    },
    /** What somebody else does to a machine meanwhile. */
    change: (vm: Vm, change: Change) => void changeVm(product.estate.world, vm.name, change),
    get branch() {
      return product.branch;
    },
    /** What reached the tower on this operation, by the last part of its path, in the order it came. */
    sent: (operation: string) =>
      product.estate.requests
        .all()
        .flatMap(({ path, body }) => (path.endsWith(`/${operation}`) ? [body] : [])),
    /** The machines of the tasks that the tower has begun in these words, in the order they began. */
    begun: (words: string) =>
      product.estate.world.tasks.table
        .rows()
        .flatMap(({ description, vm }) => (description.startsWith(words) ? [vm] : [])),
    /** Somebody who has no page. */
    signIn: (role: Role) => product.signIn(role),
    /** What a page asks every few seconds is asked now. */
    refresh: () => act(() => refresh()),
    async show(role: Role, page: ReactNode) {
      const session = await product.sitDown(role);
      rememberCsrf(session.csrf);
      const client = createQueryClient({ backgroundFailed: () => undefined });
      refresh = () => client.invalidateQueries();
      const InRouter = await loadRouter();
      const whole = (shown: ReactNode) => (
        <ThemeProvider theme={createTheme({ cssVariables: true })}>
          <SettingsProvider initial="en">
            <QueryClientProvider client={client}>
              <SessionContext value={{ session, signOut: async () => undefined }}>
                <NoticesProvider>
                  <RunsProvider>
                    <InRouter>{shown}</InRouter>
                    <RunHost />
                    <Told />
                  </RunsProvider>
                </NoticesProvider>
              </SessionContext>
            </QueryClientProvider>
          </SettingsProvider>
        </ThemeProvider>
      );
      const { rerender } = render(whole(page));
      return { change: (changed: ReactNode) => rerender(whole(changed)) };
    },
  };
}

/** The browser that is simulated here has it on a prototype of its own. */
function ownerOf(property: 'clientHeight' | 'offsetHeight'): HTMLElement {
  let owner: unknown = HTMLDivElement.prototype;
  while (!Object.hasOwn(owner as object, property)) owner = Object.getPrototypeOf(owner);
  return owner as HTMLElement;
}

function Told() {
  const { notices } = useNoticeHistory();
  return (
    <ul aria-label="told">
      {notices.map(({ id, title, detail }) => (
        <li key={id}>{[title, detail].join(' ')}</li>
      ))}
    </ul>
  );
}

/** Waits until it is so. */
export const soon = (check: () => void) => vi.waitFor(check, { timeout: patienceMs });
/** Every notice so far, in words. */
export const told = () => screen.getByRole('list', { name: 'told', hidden: true }).textContent;
export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
export const dialog = () => screen.getByRole('dialog');
/** Presses a button of the dialog that is open. */
export const confirm = (name: string | RegExp) =>
  fireEvent.click(within(dialog()).getByRole('button', { name }));
