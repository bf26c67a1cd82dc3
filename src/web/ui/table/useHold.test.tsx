// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useHold } from './useHold.ts';

function Rows() {
  const { isHeld, region } = useHold();
  return (
    <>
      <div {...region} data-testid="rows">
        <p>a row</p>
      </div>
      <output>{isHeld ? 'held' : 'free'}</output>
    </>
  );
}
afterEach(cleanup);
const state = () => screen.getByRole('status').textContent;

it('holds while the pointer is over the rows', () => {
  render(<Rows />);
  fireEvent.pointerEnter(screen.getByTestId('rows'));
  expect(state()).toBe('held');
  fireEvent.pointerOver(screen.getByText('a row'));
  expect(state()).toBe('held');
  fireEvent.pointerLeave(screen.getByTestId('rows'));
  expect(state()).toBe('free');
});

it('lets go when the pointer is elsewhere, though nobody said that it has left', () => {
  render(<Rows />);
  fireEvent.pointerEnter(screen.getByTestId('rows'));
  document.body.dispatchEvent(new Event('pointerover', { bubbles: true }));
  return expect.poll(state).toBe('free');
});
