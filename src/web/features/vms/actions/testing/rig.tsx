import { ThemeProvider, createTheme } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, vi } from 'vitest';
import { seenHeader } from '../../../../../contract/channels.ts';
import type { FailureBody } from '../../../../../contract/failure.ts';
import type { Role } from '../../../../../contract/operation.ts';
import { Vm } from '../../../../../contract/services/tower/vms.ts';
import { loadWords, startI18n } from '../../../../lib/i18n.ts';
import { NoticesProvider, useNoticeHistory } from '../../../../lib/notices.tsx';
import { createQueryClient } from '../../../../lib/queryClient.ts';
import { RunsProvider, useRuns } from '../../../../lib/runs.tsx';
import { SessionContext } from '../../../../lib/session.tsx';
import { SettingsProvider } from '../../../../lib/settings.tsx';
import { loadRouter } from '../../../../lib/testing/router.tsx';
import { useRun } from '../../../../lib/useRun.ts';

export const vm = (name: string, more: Partial<Vm> = {}): Vm =>
  ({
    id: Vm.shape.id.parse(`cl-${name}`),
    name,
    status: 'RUNNING',
    entityAsyncStatus: null,
    in_recycle_bin: false,
    host: null,
    ...more,
  }) as Vm;

interface Sent {
  path: string;
  body: unknown;
  seen: unknown;
}
interface Answer {
  status: number;
  body: unknown;
}
export const refuse = (status: number, body: FailureBody): Answer => ({ status, body });

/** The BFF's place, taken by answers of a test, and everything a page stands in. */
export function actingRig() {
  const sent: Sent[] = [];
  /** By the last word of the address; what is not listed is an empty list. */
  const answers: Record<string, Answer | ((body: unknown) => Answer)> = {};
  let InRouter: Awaited<ReturnType<typeof loadRouter>>;

  beforeEach(async () => {
    sent.length = 0;
    for (const name of Object.keys(answers)) Reflect.deleteProperty(answers, name);
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      const seen = new Headers(init.headers).get(seenHeader);
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : null;
      sent.push({ path, body, seen: seen && JSON.parse(decodeURIComponent(seen)) });
      const said = answers[path.split('/').at(-1) ?? ''] ?? { status: 200, body: [] };
      const answer = typeof said === 'function' ? said(body) : said;
      return new Response(JSON.stringify(answer.body), { status: answer.status });
    });
    await startI18n('en');
    await Promise.all((['vmActions', 'runs', 'vmPage'] as const).map((part) => loadWords(part)));
    InRouter = await loadRouter();
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  return {
    sent,
    answers,
    writes: () => sent.filter(({ path }) => /-(vm|snapshot|resources|cycle)$/.test(path)),
    show(role: Role, page: ReactNode) {
      const client = createQueryClient({ backgroundFailed: () => undefined });
      const user = { id: 'p1', name: role };
      const session = { user, roles: { hq: role }, managesPeople: false, csrf: 'x', idleAt: 0, endsAt: 0 };
      const whole = (shown: ReactNode) => (
        <ThemeProvider theme={createTheme({ cssVariables: true })}>
          <SettingsProvider initial="en">
            <QueryClientProvider client={client}>
              <SessionContext value={{ session, signOut: async () => undefined }}>
                <NoticesProvider>
                  <RunsProvider>
                    <InRouter>
                      {shown}
                      <Told />
                    </InRouter>
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

/** The notices and runs there are, in words. */
function Told() {
  const { notices } = useNoticeHistory();
  const { runs } = useRuns();
  return (
    <>
      <ul aria-label="told">
        {notices.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      {runs.map(({ id, title, run }) => (
        <RunTold key={id} title={title} run={run} />
      ))}
    </>
  );
}
function RunTold({ title, run }: Pick<ReturnType<typeof useRuns>['runs'][number], 'title' | 'run'>) {
  const entries = useRun(run);
  return (
    <ol aria-label={title}>
      {entries.map(({ item, state }) => (
        <li key={item.label}>{`${item.label} ${state.phase}`}</li>
      ))}
    </ol>
  );
}

export const told = () => screen.getByRole('list', { name: 'told', hidden: true }).textContent;
export const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
export const dialog = () => screen.getByRole('dialog');
export const confirm = (name: string) => fireEvent.click(within(dialog()).getByRole('button', { name }));
