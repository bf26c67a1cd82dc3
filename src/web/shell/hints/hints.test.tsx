// @vitest-environment happy-dom
import Button from '@mui/material/Button';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hint } from '../../ui/hint.ts';
import { HintBubble } from './HintBubble.tsx';

const shown = () => document.querySelector('[role="tooltip"]')?.textContent;
const pass = (ms: number) => {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
};
const button = (name: string) => screen.getByRole('button', { name });

beforeEach(() => {
  vi.useFakeTimers();
  render(
    <>
      <Button {...hint('Copies the address')}>Copy</Button>
      <Button aria-disabled {...hint('Only operators may')}>
        Stop
      </Button>
      <Button>Plain</Button>
      <HintBubble />
    </>,
  );
  pass(1000);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('a hint', () => {
  it('is shown to who points at a thing for a moment, and not to who passes over it', () => {
    fireEvent.pointerOver(button('Copy'), { pointerType: 'mouse' });
    pass(200);
    fireEvent.pointerOver(button('Plain'), { pointerType: 'mouse' });
    pass(1000);
    expect(shown()).toBeUndefined();
    fireEvent.pointerOver(button('Copy'), { pointerType: 'mouse' });
    pass(400);
    expect(shown()).toBe('Copies the address');
  });

  it('stays while the pointer is on it, and goes with Escape', () => {
    fireEvent.pointerOver(button('Copy'), { pointerType: 'mouse' });
    pass(400);
    fireEvent.pointerOver(document.querySelector('[role="tooltip"]') as Element, { pointerType: 'mouse' });
    pass(1000);
    expect(shown()).toBe('Copies the address');
    fireEvent.keyDown(document.body, { key: 'Escape' });
    pass(1000);
    expect(shown()).toBeUndefined();
  });

  it('goes from one thing to the next', () => {
    fireEvent.pointerOver(button('Copy'), { pointerType: 'mouse' });
    pass(400);
    fireEvent.pointerOver(button('Stop'), { pointerType: 'mouse' });
    pass(400);
    expect(shown()).toBe('Only operators may');
  });

  it('tells a finger at once why a thing is disabled, and of another when it is held', () => {
    fireEvent.pointerDown(button('Stop'), { pointerType: 'touch' });
    pass(50);
    expect(shown()).toBe('Only operators may');
    fireEvent.pointerDown(button('Copy'), { pointerType: 'touch' });
    pass(200);
    expect(shown()).toBe('Only operators may');
    pass(600);
    expect(shown()).toBe('Copies the address');
  });
});
