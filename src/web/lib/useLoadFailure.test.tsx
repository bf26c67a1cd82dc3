// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useLoadFailure } from './useLoadFailure.ts';

const away = new Error('away');

describe('a first load that failed', () => {
  it('keeps its words while it is tried again, and loses them when it has worked', () => {
    const { result, rerender } = renderHook(useLoadFailure, {
      initialProps: { data: undefined as unknown, error: null as Error | null },
    });
    expect(result.current).toBeNull();
    rerender({ data: undefined, error: away });
    rerender({ data: undefined, error: null }); // TanStack Query forgets the error of a load that begins again
    expect(result.current).toBe(away);
    rerender({ data: [], error: null });
    expect(result.current).toBeNull();
    rerender({ data: [], error: away });
    expect(result.current).toBeNull();
  });
});
