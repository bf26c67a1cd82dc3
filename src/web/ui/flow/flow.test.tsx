// @vitest-environment happy-dom
import { ThemeProvider, createTheme } from '@mui/material/styles';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { seenHeader } from '../../../contract/channels.ts';
import { service } from '../../../contract/operation.ts';
import { flowCall, isDone, type Flow } from '../../lib/flow/flow.ts';
import { useFlow } from '../../lib/flow/useFlow.ts';
import { loadWords, startI18n } from '../../lib/i18n.ts';
import { createQueryClient } from '../../lib/queryClient.ts';
import { SettingsProvider } from '../../lib/settings.tsx';
import { FlowControls } from './FlowControls.tsx';
import { FlowFailure } from './FlowFailure.tsx';
import { FlowStepView } from './FlowStepView.tsx';

const { bind } = service('vpc', 'huawei', {
  bind: {
    route: 'PUT /v2.0/ports/{id}',
    effect: 'write',
    role: 'operator',
    body: z.strictObject({ pairs: z.array(z.string()) }),
    response: z.object({}),
  },
});

/** What the vendor holds. */
let pairs: string[] = [];
let refusal: { status: number; body: object } | undefined;
const sent: { body: unknown; seen: unknown }[] = [];

const wanted = ['10.0.0.1', '10.0.0.2'];
const flow: Flow<object, readonly string[]> = {
  key: () => null,
  read: async () => pairs,
  plan: (_, before) =>
    wanted.map((address) => {
      const after = [...before, address];
      const act = {
        input: { scope: 'cn', params: { id: 'vip' }, body: { pairs: after } },
        seen: { pairs: before },
      };
      const isBound = before.includes(address);
      const call = flowCall<object, typeof bind>(
        { key: address, label: `Bind ${address}`, change: { before, after } },
        bind,
        act,
      );
      return { name: address, done: isBound ? [`${address} is bound`] : [], todo: isBound ? [] : [call] };
    }),
};

function Example() {
  const [wish, setWish] = useState({});
  const state = useFlow({
    name: 'example',
    flow,
    wish,
    isComplete: true,
    onLearned: setWish,
    onEnded: () => undefined,
  });
  return (
    <>
      <ol>
        {state.steps?.map((step, place) => (
          <FlowStepView
            key={step.name}
            step={step}
            title={`Step ${place + 1}`}
            text=""
            place={place + 1}
            sending={state.sending?.key}
            onInstead={setWish}
          />
        ))}
      </ol>
      {state.failure && <FlowFailure failure={state.failure} show={(_, value) => JSON.stringify(value)} />}
      {state.steps && isDone(state.steps) && <p>All is done</p>}
      <FlowControls flow={state} startLabel={state.failure ? 'Continue' : 'Start'} whyNot={undefined} />
    </>
  );
}

beforeEach(async () => {
  pairs = [];
  refusal = undefined;
  sent.length = 0;
  vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
    const body = JSON.parse(init.body as string) as { pairs: string[] };
    sent.push({
      body,
      seen: JSON.parse(decodeURIComponent(new Headers(init.headers).get(seenHeader) ?? 'null')),
    });
    if (refusal && sent.length === 2)
      return new Response(JSON.stringify(refusal.body), { status: refusal.status });
    pairs = body.pairs;
    return new Response('{}');
  });
  await startI18n('en');
  await Promise.all([loadWords('form', 'en'), loadWords('flow', 'en')]);
  const client = createQueryClient({ backgroundFailed: () => undefined });
  render(
    <ThemeProvider theme={createTheme({ cssVariables: true })}>
      <SettingsProvider initial="en">
        <QueryClientProvider client={client}>
          <Example />
        </QueryClientProvider>
      </SettingsProvider>
    </ThemeProvider>,
  );
  await screen.findByRole('button', { name: 'Start' });
  await screen.findByRole('listitem', { name: 'Step 1: to be done' });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const start = (name = 'Start') => fireEvent.click(screen.getByRole('button', { name }));

describe('a flow on the screen', () => {
  it('shows the calls and what they replace before anything is sent', () => {
    expect(screen.getAllByText('PUT')).toHaveLength(2);
    expect(screen.getByRole('list', { name: /^Bind 10.0.0.1/ }).textContent).toContain('added: 10.0.0.1');
    expect(sent).toEqual([]);
  });

  it('runs to its end, each call bound to what its author saw', async () => {
    start();
    await screen.findByText('All is done');
    expect(sent).toEqual([
      { body: { pairs: ['10.0.0.1'] }, seen: { pairs: [] } },
      { body: { pairs: ['10.0.0.1', '10.0.0.2'] }, seen: { pairs: ['10.0.0.1'] } },
    ]);
  });

  it('that meets somebody else’s change shows both sides, says what was done, and goes on without losing it', async () => {
    refusal = {
      status: 409,
      body: {
        kind: 'conflict',
        code: 'seenDiffers',
        message: 'It has changed.',
        seen: { pairs: ['10.0.0.1'] },
        found: { pairs: ['10.0.0.1', '10.0.0.9'] },
      },
    };
    start();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('["10.0.0.1"]');
    expect(alert.textContent).toContain('["10.0.0.1","10.0.0.9"]');
    expect(alert.textContent).toContain('It stopped at: Bind 10.0.0.2');
    expect(screen.getByRole('listitem', { name: 'Step 1: done' }).textContent).toContain('10.0.0.1 is bound');
    pairs = ['10.0.0.1', '10.0.0.9'];
    start('Continue');
    await screen.findByText('All is done');
    expect(pairs).toEqual(['10.0.0.1', '10.0.0.9', '10.0.0.2']);
  });

  it('that is refused keeps the vendor’s words and what was done', async () => {
    refusal = { status: 422, body: { kind: 'invalid', message: 'Quota exceeded for resources' } };
    start();
    expect((await screen.findByRole('alert')).textContent).toContain('Quota exceeded for resources');
    expect(screen.getByRole('listitem', { name: 'Step 1: done' })).toBeTruthy();
    expect(screen.getByRole('listitem', { name: 'Step 2: to be done' })).toBeTruthy();
  });
});
