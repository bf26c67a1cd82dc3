// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Alert } from '../../../contract/services/tower/alerts.ts';
import { dialog, pageRig, press, soon, told } from '../../../testing/page.tsx';
import { createQueryClient } from '../../lib/queryClient.ts';
import { AlertDrawer } from './AlertDrawer.tsx';
import { startResolveRun } from './startResolveRun.ts';

const rig = pageRig({ vms: 20, speed: 1 }, ['alerts']);
const openAlert = () => rig.estate.world.alerts.rows().find(({ ended }) => ended === null)!;

async function read() {
  const alert = openAlert();
  await rig.show(
    'operator',
    <AlertDrawer read={`hq/${alert.id}`} nameOf={() => 'HQ tower'} onClose={() => undefined} />,
  );
  await screen.findByRole('button', { name: 'Resolve' });
  return alert;
}
/** The button of the question, which stands over the drawer's. */
async function agree() {
  const question = await screen.findByRole('dialog', { name: 'Resolve this alert?' });
  within(question).getByRole('button', { name: 'Resolve' }).click();
}

describe('resolving an alert', () => {
  it('is under way until the alert has ended, and only then said to be done', async () => {
    const alert = await read();
    press('Resolve');
    await agree();
    await soon(() => expect(rig.sent('resolve-alert')).toEqual([{ where: { id: alert.id } }]));
    await screen.findByRole('button', { name: 'Resolving' });
    expect(alert.ended).toBeNull();
    expect(told()).toBe('');
    await soon(() => expect(told()).toContain(`Resolve: ${alert.message}: done`));
    expect(alert.ended).not.toBeNull();
    await screen.findByText('Ended');
  });

  it('that somebody else has ended meanwhile sends nothing, and says so in its dialog', async () => {
    const alert = await read();
    press('Resolve');
    alert.ended = new Date().toISOString();
    await agree();
    await soon(() => expect(dialog().textContent).toContain('It has changed since it was last seen'));
    expect(rig.sent('resolve-alert')).toEqual([]);
  });

  it('of which the cause is still there, so that it never ends, is in the end unknown and never said to be done', async () => {
    const alert = await read();
    const { message } = alert;
    const shown = { id: Alert.shape.id.parse(alert.id), message, ended: false };
    Object.defineProperty(alert, 'ended', { get: () => null, set: () => undefined });
    const client = createQueryClient({ backgroundFailed: () => undefined });
    const run = startResolveRun(client, 'hq', shown, { missingMs: 2000, lookEveryMs: 200 });
    const phases = () => run.read().map(({ state }) => state.phase);
    await soon(() => expect(rig.sent('resolve-alert')).toHaveLength(1));
    await soon(() => expect(phases()).toEqual(['running']));
    await soon(() => expect(phases()).toEqual(['unknown']));
    run.end();
  });

  it('that the tower does not permit keeps its dialog, with the tower’s words', async () => {
    const alert = await read();
    rig.estate.faults.set({ deny: ['resolve-alert'] });
    press('Resolve');
    await agree();
    const question = screen.getByRole('dialog', { name: 'Resolve this alert?' });
    await soon(() => expect(question.textContent).toContain('You may not do this'));
    expect(alert.ended).toBeNull();
    expect(told()).toBe('');
  });
});
