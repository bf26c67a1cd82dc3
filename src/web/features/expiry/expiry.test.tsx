// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../../contract/operation.ts';
import type { Note } from '../../../contract/services/own/notes.ts';
import { openCloudBff } from '../../../testing/cloudBff.ts';
import { ExpiryWatch } from '../../shell/expiry/ExpiryWatch.tsx';
import { ExpiryBoardPage } from '../../shell/expiry/ExpiryBoardPage.tsx';
import { dialog, pageRig, press, soon, told } from '../../lib/testing/pageRig.tsx';

const { show, own, answers } = pageRig('expiry', 'tableTools');
const pages = {
  '/expiry': ExpiryBoardPage,
  '/watch': ExpiryWatch,
  '/certificates/$scope/$certificate': () => <h1>its page</h1>,
};
const scope = 'cn-north-4';
const day = 86_400_000;

async function open(at: string, role: Role = 'operator', notes: Partial<Note>[] = []) {
  const { clouds, bff } = await openCloudBff(role, { [scope]: {} });
  const certificates = [...clouds[scope]!.world.certificates.values()];
  answers['/api/notes'] = notes.map((note) => ({
    ...{ scope, kind: 'certificate', thing: certificates[0]!.id, owner: '', snooze: null },
    ...{ changedBy: 'olga', changedAt: 5, isFollowed: false, ...note },
  }));
  const again = (to: string) => show({ bff: bff.app, roles: { [scope]: role }, at: to, pages });
  again(at);
  // Those that were never issued have no end, and those that were revoked none that matters.
  const ends = certificates.filter(({ status }) => ['ISSUED', 'UPLOAD', 'EXPIRED'].includes(status)).length;
  return { certificates, again, ends };
}

describe('the board', () => {
  it('has what ends, first what has ended, with its owner', async () => {
    const { ends } = await open('/expiry', 'viewer', [{ owner: 'web team' }]);
    await screen.findByText(`${ends} entries`);
    const [first, second] = screen.getAllByRole('row');
    expect(first!.textContent).toContain('ended 2 days ago');
    expect(second!.textContent).toContain('shop.example.cn');
    expect(screen.getByRole('grid').textContent).toContain('web team');
  });

  it('is silent of what is snoozed, until that is asked for', async () => {
    const snooze = { until: Date.now() + 30 * day, reason: 'replaced in May' };
    const { again, ends } = await open('/expiry', 'viewer', [{ snooze }]);
    await screen.findByText(`${ends - 1} entries`);
    cleanup();
    again('/expiry?snoozed=show');
    await screen.findByText(`${ends} entries`);
  });

  it('takes an owner and a snooze with its reason, by what its author saw', async () => {
    const { certificates } = await open('/expiry?q=www.example.com', 'operator', [{ owner: 'web team' }]);
    fireEvent.click(await screen.findByRole('button', { name: 'Note on www.example.com' }));
    const field = (name: string) => within(dialog()).getByLabelText(name);
    fireEvent.change(field('Owner'), { target: { value: 'shop team' } });
    const until = new Date(Date.now() + 20 * day).toISOString().slice(0, 10);
    fireEvent.change(field('Snooze until'), { target: { value: until } });
    press('Save', dialog());
    await within(dialog()).findByText(/Say why/);
    fireEvent.change(field('Reason'), { target: { value: 'moves to the CDN' } });
    press('Save', dialog());
    await soon(() => expect(told()).toContain('Note on www.example.com saved'));
    expect(own.find(({ url, body }) => url === '/api/notes' && body)?.body).toEqual({
      ...{ scope, kind: 'certificate', thing: certificates[0]!.id, name: 'www.example.com' },
      ...{ owner: 'shop team', seenAt: 5 },
      snooze: { until: Date.parse(until), reason: 'moves to the CDN' },
    });
  });

  it('is no viewer’s to write on, but theirs to follow', async () => {
    const { certificates } = await open('/expiry?q=www.example.com', 'viewer');
    const note = await screen.findByRole('button', { name: 'Note on www.example.com' });
    expect(note.getAttribute('aria-disabled')).toBe('true');
    press('Follow www.example.com');
    const body = { scope, kind: 'certificate', thing: certificates[0]!.id, isFollowed: true };
    await soon(() => expect(own).toContainEqual({ url: '/api/notes/follows', body }));
  });
});

describe('whoever follows one', () => {
  it('is told once, whichever page they are on', async () => {
    const { again } = await open('/watch', 'viewer', [{ isFollowed: true }]);
    await soon(() => expect(told()).toBe('www.example.com ends within 7 days'));
    cleanup();
    again('/watch');
    await screen.findByRole('list', { name: 'told', hidden: true });
    await new Promise((resolve) => setTimeout(resolve, 1000)); // long enough for the answers of before
    expect(told()).toBe('');
  });

  it('is left in peace while it is snoozed', async () => {
    const snooze = { until: Date.now() + day, reason: 'on its way' };
    await open('/watch', 'viewer', [{ isFollowed: true, snooze }]);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(told()).toBe('');
  });
});
