// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { confirm, dialog, pageRig, press, soon, told } from '../../../testing/page.tsx';
import { PeoplePage } from './PeoplePage.tsx';

const rig = pageRig({ vms: 10 }, ['people', 'form']);
const accounts = () => screen.getByRole('grid', { name: 'Local accounts' });
const sessions = () => screen.getByRole('grid', { name: 'Signed in now' });
const opened = (account: string) => screen.findByRole('dialog', { name: account });
const type = (label: string | RegExp, text: string) =>
  fireEvent.change(within(dialog()).getByLabelText(label), { target: { value: text } });

it('an administrator adds an account, and what is wrong is said at its field', async () => {
  await rig.show('admin', <PeoplePage />);
  await within(accounts()).findByText('hal', { selector: 'button' });
  press('Add account');
  type('Name', 'admin');
  type('Password', 'short');
  type('Groups', 'helpdesk，night; helpdesk');
  confirm('Add account');
  expect(
    await within(dialog()).findByText('At least 8 characters.', { selector: '.Mui-error' }),
  ).toBeTruthy();
  type('Password', 'long enough');
  confirm('Add account');
  expect(await within(dialog()).findByText(/There is an account admin already/)).toBeTruthy();
  type('Name', 'Mia');
  confirm('Add account');
  await soon(() => within(accounts()).getByText('mia'));
  expect(within(accounts()).getByText('helpdesk, night')).toBeTruthy();
  expect(told()).toContain('Mia can sign in now');
});

it('disabling somebody ends their session, and nobody disables themselves', async () => {
  await rig.signIn('viewer');
  await rig.show('admin', <PeoplePage />);
  await within(sessions()).findByText('viewer');
  fireEvent.click(within(accounts()).getByRole('button', { name: 'admin' }));
  const own = within(await opened('admin')).getByRole('button', { name: 'Disable account' });
  expect(own.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(within(dialog()).getByRole('button', { name: 'Close' }));
  await soon(() => fireEvent.click(within(accounts()).getByRole('button', { name: 'viewer' })));
  fireEvent.click(within(await opened('viewer')).getByRole('button', { name: 'Disable account' }));
  const asked = await screen.findByRole('dialog', { name: 'Disable viewer?' });
  fireEvent.click(within(asked).getByRole('button', { name: 'Disable account' }));
  await soon(() => expect(told()).toContain('viewer can no longer sign in'));
  fireEvent.click(within(await opened('viewer')).getByRole('button', { name: 'Close' }));
  await soon(() => expect(within(sessions()).queryByText('viewer')).toBeNull());
});

it('who manages nobody sees where they are signed in, and ends what they do not know', async () => {
  await rig.signIn('operator');
  await rig.signIn('helpdesk');
  await rig.show('operator', <PeoplePage />);
  expect(screen.getByRole('heading', { name: 'Your sessions' })).toBeTruthy();
  expect(screen.queryByRole('grid', { name: 'Local accounts' })).toBeNull();
  await within(sessions()).findByText('operator (this session)');
  expect(within(sessions()).queryByText('helpdesk')).toBeNull();
  const [ended] = within(sessions())
    .getAllByRole('button', { name: /^End the session from/ })
    .filter((button) => button.getAttribute('aria-disabled') !== 'true');
  fireEvent.click(ended!);
  confirm('End');
  await soon(() => expect(told()).toContain('Session of operator ended'));
  await soon(() => expect(within(sessions()).queryByText('operator')).toBeNull());
});
