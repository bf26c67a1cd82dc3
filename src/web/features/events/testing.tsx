import { ThemeProvider, createTheme } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, vi } from 'vitest';
import type { Topics } from '../../../contract/events.ts';
import type { Scope } from '../../../contract/services/own.ts';
import { loadWords, startI18n } from '../../lib/i18n.ts';
import { isFinal, type LiveEvents } from '../../lib/live.ts';
import { NoticesProvider, useNoticeHistory } from '../../lib/notices.tsx';
import { createQueryClient } from '../../lib/queryClient.ts';
import { SessionContext } from '../../lib/session.tsx';
import { SettingsProvider } from '../../lib/settings.tsx';
import { loadRouter } from '../../lib/testing/router.tsx';
import { createEventFeeds, type EventFeeds } from './eventFeeds.ts';
import { EventFeedsContext } from './EventFeedsContext.ts';
import { EventHost } from './EventHost.tsx';
import { EventPane } from './EventPane.tsx';
import type { EventSearch } from './eventSearch.ts';
import { backfill } from './stream/backfill.ts';

const org = 'debd63a0-6eae-11ea-8c7b-0050561776be';
export const user = 'd19fd8ff-6eae-11ea-bb42-0050561776c8';
export const vm = '9a3ce5a1-9e1a-4f1f-8b9d-3b1d5a0d9c10';
export const task = '5a6f0f6e-8f1f-4a38-9f0b-2f7b0c4be7aa';

const topics: Topics = {
  identity: 'orgAdmin',
  user: { id: user, name: 'acmeadmin' },
  org: { id: org, name: 'acme' },
  version: '39.0',
  filters: [`publish/${org}/+`],
  metrics: { refused: 'identity', orgs: null },
};
const scope: Scope = {
  ...{ id: 'vcd', vendor: 'vcd', name: 'Main director', role: 'operator' },
  health: {
    ...{ reachable: true, signedIn: true, version: '39.0', lastError: null, tokenExpiry: null },
    ...{ project: null, user: null, clockSkew: 0, forbidden: null, checkedAt: 0 },
  },
};

let count = 0;
/** As the broker says it: JSON in a string in JSON. */
export function said(type: string, more: Record<string, unknown> = {}) {
  const isTask = type.startsWith('task/');
  return JSON.stringify({
    type: isTask ? 'TASK' : 'EVENT',
    headers: {},
    payload: JSON.stringify({
      eventId: `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
      type: `com/vmware/vcloud/event/${type}`,
      timestamp: new Date().toISOString(),
      operationSuccess: true,
      ...{ user: `urn:vcloud:user:${user}`, org: `urn:vcloud:org:${org}` },
      entity: isTask ? `urn:vcloud:task:${task}` : `urn:vcloud:vm:${vm}`,
      ...{ task: `urn:vcloud:task:${task}`, taskOwner: `urn:vcloud:vm:${vm}` },
      ...more,
    }),
  });
}

/** The pane as it stands in the product; the socket and the BFF's answers are a test's own. */
export function paneRig() {
  /** By the last part of the path; a list of nothing where nothing is said. */
  const answers: Record<string, unknown> = {};
  const asked: string[] = [];
  let live: LiveEvents | undefined;
  let feeds: EventFeeds;

  beforeEach(async () => {
    for (const name of Object.keys(answers)) Reflect.deleteProperty(answers, name);
    asked.length = 0;
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      asked.push(`${init.method} ${path}`);
      const [address = ''] = path.split('?');
      const name = address.split('/').at(-1) ?? '';
      const answer =
        answers[name] ?? (name === 'scopes' ? [scope] : { resultTotal: 0, values: [], total: 0, record: [] });
      return new Response(JSON.stringify(answer), { status: 200 });
    });
    await startI18n('en');
    await Promise.all((['events', 'eventWords', 'tableTools'] as const).map((part) => loadWords(part)));
    feeds = createEventFeeds(({ id }) => ({
      askTopics: async () => topics,
      open: (wanted) => {
        live = wanted;
        return () => undefined;
      },
      readAudit: (read) => backfill({ scope: id, ...read }),
      clockAhead: () => 0,
      isFinal,
    }));
  });
  afterEach(() => {
    cleanup();
    feeds.stop();
    vi.unstubAllGlobals();
  });

  return {
    answers,
    asked,
    /** Messages arrive, and are shown. */
    hear: (...messages: string[]) =>
      act(async () => {
        for (const message of messages) live?.onMessage('t', message);
        await new Promise((resolve) => setTimeout(resolve, 250));
      }),
    cut: (code: number) =>
      act(async () => {
        live?.onEnd({ code, reason: '', unansweredMs: undefined });
      }),
    grant: () =>
      act(async () => {
        live?.onAnswered([...topics.filters], []);
        await new Promise((resolve) => setTimeout(resolve, 250));
      }),
    refuse: () => act(async () => live?.onAnswered([], [...topics.filters])),
    show: async (search: EventSearch = {}) => {
      live = undefined;
      const session = {
        user: { id: 'p1', name: 'op' },
        roles: { vcd: 'operator' as const },
        ...{ managesPeople: false, csrf: 'x', idleAt: 0, endsAt: 0 },
      };
      const InRouter = await loadRouter();
      render(
        <ThemeProvider theme={createTheme({ cssVariables: true })}>
          <SettingsProvider initial="en">
            <QueryClientProvider client={createQueryClient({ backgroundFailed: () => undefined })}>
              <SessionContext value={{ session, signOut: async () => undefined }}>
                <NoticesProvider>
                  <EventFeedsContext value={feeds}>
                    <InRouter>
                      <EventHost isDocked={false} onClose={() => undefined} />
                      <Page first={search} />
                      <Told />
                    </InRouter>
                  </EventFeedsContext>
                </NoticesProvider>
              </SessionContext>
            </QueryClientProvider>
          </SettingsProvider>
        </ThemeProvider>,
      );
      await vi.waitFor(() => {
        if (!live) throw new Error('not connected');
      });
    },
  };
}

function Page({ first }: { first: EventSearch }) {
  const [search, setSearch] = useState(first);
  return <EventPane search={search} onSearch={setSearch} />;
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
export const told = () => screen.getByRole('list', { name: 'told', hidden: true }).textContent;

/** The rows on screen, in words, newest first. */
export const rowsShown = () =>
  [...document.querySelectorAll('[data-body] > [role=row]')]
    .sort((one, other) => Number(one.getAttribute('data-place')) - Number(other.getAttribute('data-place')))
    .map(({ textContent }) => textContent);
