import { describe, expect, it, vi } from 'vitest';
import { Guest } from './guest.ts';
import { bootGuest } from './testing/testGuest.ts';
import { isShowing, logIn } from './testing/picture.ts';
import { TestViewer } from './testing/testViewer.ts';

const minute = 60_000;
const [control, alt, deleteKey] = [0xffe3, 0xffe9, 0xffff];
const extendedDesktopSize = -308;

const press = (guest: Guest, text: string) => {
  for (const character of text) guest.key(character === '\n' ? 0xff0d : character.codePointAt(0)!, true);
};

describe('Ctrl-Alt-Del', () => {
  it('reboots the guest, and the viewer stays and can type', async () => {
    const { guest, pass } = bootGuest();
    const viewer = await TestViewer.connect(guest, { encodings: [0, extendedDesktopSize] });
    await logIn(viewer, guest, pass);
    viewer.press(control, alt, deleteKey);
    await viewer.watchUntil(() => guest.onScreen().includes('will reboot now'));
    pass(2000);
    await viewer.watchUntil(() => guest.onScreen().includes('Firmware') && isShowing(viewer, guest));
    expect(viewer).toMatchObject({ width: 720, height: 400 });
    pass(minute);
    await viewer.watchUntil(() => guest.onScreen().includes('login:') && isShowing(viewer, guest));
    viewer.type('root');
    await viewer.watchUntil(() => guest.onScreen().endsWith('login: root'));
  });

  it('is Del alone without Ctrl and Alt', () => {
    const { guest } = bootGuest();
    guest.key(deleteKey, true);
    expect(guest.onScreen()).toContain('login:');
  });
});

describe('a restart', () => {
  it('keeps the viewer and changes the size of its desktop', async () => {
    const { guest } = bootGuest();
    const viewer = await TestViewer.connect(guest, { encodings: [0, extendedDesktopSize] });
    await viewer.watchUntil(() => isShowing(viewer, guest));
    expect(viewer).toMatchObject({ width: 1024, height: 768 });
    guest.restart();
    const seen = await viewer.watchUntil(() => viewer.width === 720 && isShowing(viewer, guest));
    expect(seen).toContainEqual({ x: 0, y: 0, w: 720, h: 400, encoding: extendedDesktopSize });
  });

  it('shows a viewer whose size is fixed what fits, on black', async () => {
    const { guest } = bootGuest();
    const viewer = await TestViewer.connect(guest);
    guest.restart();
    viewer.request(false);
    await viewer.readUpdate();
    expect(viewer).toMatchObject({ width: 1024, height: 768 });
    expect(viewer.pixels.at(0)).not.toBe(0);
    const [beside, below] = [720, 767 * 1024].map((at) => viewer.pixels[at]);
    expect([beside, below]).toEqual([0, 0]);
  });

  it('switches on a guest that is off', () => {
    const { guest } = bootGuest();
    guest.powerOff();
    guest.restart();
    expect(guest.isOn).toBe(true);
  });
});

describe('switching off', () => {
  it('ends every viewer, also one that is not let in yet', async () => {
    const { guest } = bootGuest();
    const viewer = await TestViewer.connect(guest);
    const knocking = TestViewer.open(guest);
    await knocking.read(12);
    guest.powerOff();
    await expect(viewer.read(1)).rejects.toThrow('ended');
    await expect(knocking.read(1)).rejects.toThrow('ended');
    expect(guest.onScreen()).toBe('');
  });

  it('is also what `poweroff` does, and is told', () => {
    const onPowerOff = vi.fn();
    const { guest, pass } = bootGuest({ onPowerOff });
    press(guest, 'root\nsecret\n');
    pass(1000);
    press(guest, 'poweroff\n');
    expect(guest.isOn).toBe(true);
    pass(minute);
    expect(guest.isOn).toBe(false);
    expect(onPowerOff).toHaveBeenCalledOnce();
  });

  it('forgets the keys that were held', () => {
    const { guest, pass } = bootGuest();
    guest.key(control, true);
    guest.powerOff();
    guest.powerOn();
    pass(minute);
    press(guest, 'root');
    expect(guest.onScreen()).toMatch(/login: root$/);
  });
});

describe('the keys', () => {
  it('are kept as text: Enter is a newline, a chord is none, other scripts are themselves', () => {
    const { guest } = bootGuest();
    press(guest, 'ä\n');
    guest.key(control, true);
    press(guest, 'c');
    guest.key(control, false);
    guest.key(0x01004e2d, true);
    guest.key(0xffb7, true);
    guest.key(0x20ac, true);
    expect(guest.typed()).toBe('ä\n中7€');
  });

  it('are logged as pressed and released, the last few thousand of them', () => {
    const { guest } = bootGuest();
    for (let i = 0; i < 5000; i++) for (const down of [true, false]) guest.key(0x61, down);
    press(guest, 'z');
    expect(guest.keys.length).toBeLessThanOrEqual(4096);
    expect(guest.keys.slice(-3).map(({ text, down }) => [text, down])).toEqual([
      ['a', true],
      ['a', false],
      ['z', true],
    ]);
  });

  it('go nowhere while it is off', () => {
    const { guest } = bootGuest();
    guest.powerOff();
    press(guest, 'lost');
    expect(guest.typed()).toBe('');
  });

  it('are released when the viewer that held them is gone', async () => {
    const { guest } = bootGuest();
    const viewer = await TestViewer.connect(guest);
    viewer.sendKey(control, true);
    await vi.waitFor(() => expect(guest.keys).toHaveLength(1));
    viewer.stream.end();
    await vi.waitFor(() => expect(guest.display.watchers.size).toBe(0));
    press(guest, 'root');
    expect(guest.typed()).toBe('root');
  });
});

it('bounds its lines and its clipboard', () => {
  const { guest, pass } = bootGuest();
  press(guest, 'root\nsecret\n');
  pass(1000);
  for (let i = 0; i < 600; i++) press(guest, `echo ${i}\n`);
  expect(guest.lines).toHaveLength(500);
  expect(guest.lines.at(-1)).toBe('echo 599');
  guest.paste('x'.repeat(100_000));
  expect(guest.clipboard).toHaveLength(4096);
});

it('boots by itself while somebody looks, at its speed', async () => {
  const guest = new Guest({ name: 'web-01', os: 'LINUX', hostname: 'web-01', speed: 200 });
  guest.powerOn();
  const viewer = await TestViewer.connect(guest, { encodings: [1, 16, extendedDesktopSize] });
  await viewer.watchUntil(() => viewer.width === 1024 && isShowing(viewer, guest));
  await viewer.watchUntil(() => guest.onScreen().includes('login:') && isShowing(viewer, guest));
});
