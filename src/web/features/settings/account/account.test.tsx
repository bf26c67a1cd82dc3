// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { Secret, TOTP } from 'otpauth';
import { expect, it } from 'vitest';
import { password } from '../../../../bff/testing/client.ts';
import { confirm, dialog, pageRig, press, soon, told } from '../../../../testing/page.tsx';
import { AccountSettings } from './AccountSettings.tsx';

const rig = pageRig({ vms: 1 }, ['account', 'form']);
const type = (label: string, text: string) =>
  fireEvent.change(within(dialog()).getByLabelText(label), { target: { value: text } });
const said = (text: string | RegExp) => within(dialog()).findByText(text);

it('sets a second factor up, and what is wrong is said at its field', async () => {
  await rig.show('operator', <AccountSettings />);
  await screen.findByText(/^Off: your password alone/);
  press('Set up');
  type('Current password', 'not this one');
  confirm('Continue');
  await said('This is not your password.');
  type('Current password', password);
  confirm('Continue');
  const picture = await screen.findByAltText(/QR code/);
  expect(picture.getAttribute('src')).toMatch(/^data:image\/svg/);
  const key = dialog().querySelector('code')?.textContent.replaceAll(' ', '') ?? '';
  type('Code', '12345');
  confirm('Turn on');
  await said('Six digits.');
  type('Code', '000000');
  confirm('Turn on');
  await said(/This code is not right/);
  type('Code', new TOTP({ secret: Secret.fromBase32(key) }).generate());
  confirm('Turn on');
  await soon(() => expect(told()).toContain('From now on a code is asked for'));
  await screen.findByText(/^On since/);
});

it('a password that is too short stays where it was typed', async () => {
  await rig.show('viewer', <AccountSettings />);
  await soon(() => press('Change password'));
  type('Current password', password);
  type('New password', 'short');
  confirm('Change password');
  await said('At least 8 characters.');
  type('New password', 'long enough for all');
  confirm('Change password');
  await soon(() => expect(told()).toContain('Your password is changed'));
});
