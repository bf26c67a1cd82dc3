// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { clickBeneath } from './clickBeneath.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it('a click on rows that move is one on the row beneath it, with its keys', () => {
  const clicked = vi.fn<(name: string, isCtrl: boolean) => void>();
  render(
    <div
      data-testid="body"
      data-body=""
      data-moving=""
      onClick={(event) => {
        if (clickBeneath(event)) return;
        const { textContent } = event.target as HTMLElement;
        clicked(textContent, event.ctrlKey);
      }}
    >
      <a href="#row">web-01</a>
    </div>,
  );
  const [body, row] = [screen.getByTestId('body'), screen.getByRole('link')];
  document.elementFromPoint = () => row;
  fireEvent.click(body, { ctrlKey: true });
  expect(clicked.mock.calls).toEqual([['web-01', true]]);
  expect(body.hasAttribute('data-moving')).toBe(false);
  expect(document.activeElement).toBe(row);
  document.elementFromPoint = () => body; // beside the rows there is nothing to click
  fireEvent.click(body);
  expect(clicked.mock.calls).toHaveLength(2);
});
