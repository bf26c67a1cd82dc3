// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { Failure } from '../../contract/failure.ts';
import { loadWords, startI18n } from '../lib/i18n.ts';
import { SignInForm } from './SignInForm.tsx';

beforeAll(async () => {
  await startI18n('en');
  await Promise.all([loadWords('account'), import('./CodeField.tsx')]);
});
afterEach(cleanup);

const refuse = (code: string) => new Failure('unauthenticated', 'Refused.', { code });
const type = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
const send = () => fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));

it('asks for a code where the account has a second factor, and keeps what was typed', async () => {
  const sent: unknown[][] = [];
  const answers = [refuse('totpRequired'), refuse('wrongCode'), undefined];
  const signIn = (...typed: unknown[]) => {
    const answer = answers[sent.push(typed) - 1];
    return answer ? Promise.reject(answer) : Promise.resolve();
  };
  render(<SignInForm signIn={signIn} />);
  expect(screen.queryByLabelText('Code')).toBeNull();
  type('User name', 'ada');
  type('Password', 'correct horse');
  send();
  const field = await screen.findByLabelText('Code');
  expect(document.activeElement).toBe(field);
  expect(screen.queryByRole('alert')).toBeNull();
  send(); // nothing was typed: nothing is sent
  type('Code', '123 456');
  send();
  await screen.findByText(/This code is not right/);
  type('Code', '654321');
  send();
  await expect.poll(() => sent.length).toBe(3);
  expect(sent).toEqual([
    ['ada', 'correct horse', undefined],
    ['ada', 'correct horse', '123 456'],
    ['ada', 'correct horse', '654321'],
  ]);
});

it('asks another account anew', async () => {
  render(<SignInForm signIn={() => Promise.reject(refuse('totpRequired'))} />);
  type('User name', 'ada');
  type('Password', 'correct horse');
  send();
  await screen.findByLabelText('Code');
  type('User name', 'hal');
  expect(screen.queryByLabelText('Code')).toBeNull();
});
