import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startGuest } from './testing/testGuest.ts';
import { TestViewer } from './testing/testViewer.ts';

const minute = 60_000;

// In a file of its own: guests of other tests that are still looked at would set timers, too.

describe('a guest nobody looks at', () => {
  afterEach(() => vi.useRealTimers());

  it('has no timers, before anybody looked and after', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const { guest } = startGuest();
    guest.onScreen();
    expect(vi.getTimerCount()).toBe(0);
    const viewer = await TestViewer.connect(guest);
    expect(vi.getTimerCount()).toBe(1);
    viewer.stream.end();
    while (guest.display.watchers.size > 0) await setImmediate();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('has no timers while a viewer is not let in yet', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const { guest } = startGuest({ password: 's3cret' });
    await TestViewer.connect(guest, { password: 'guess' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('has done when somebody looks what it would have done meanwhile', () => {
    const { guest, pass } = startGuest();
    expect(guest.onScreen()).toContain('Firmware');
    pass(minute);
    expect(guest.onScreen()).toContain('login:');
  });
});
