import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { type PixelFormat, writePixelFormat } from './rfb/pixelFormat.ts';
import { isShowing, logIn, paintScreen } from './testing/picture.ts';
import { bootGuest } from './testing/testGuest.ts';
import { TestViewer } from './testing/testViewer.ts';

const [raw, copyRect, zrle] = [0, 1, 16];
const minute = 60_000;

function setFormat(viewer: TestViewer, format: PixelFormat): void {
  viewer.send(Buffer.concat([Buffer.from([0, 0, 0, 0]), writePixelFormat(format)]));
}

describe('the picture', () => {
  it.each([
    ['Raw', [raw], raw],
    ['ZRLE', [zrle, raw], zrle],
  ])('has the same pixels by %s', async (_, encodings, used) => {
    const { guest } = bootGuest();
    const viewer = await TestViewer.connect(guest, { encodings });
    viewer.request(false);
    expect((await viewer.readUpdate()).map(({ encoding }) => encoding)).toEqual([used]);
    expect(isShowing(viewer, guest)).toBe(true);
  });

  it('has the same pixels by ZRLE when it has too many colours for a palette', async () => {
    const { guest } = bootGuest();
    const viewer = await TestViewer.connect(guest, { encodings: [zrle] });
    const stop = guest.play(0.001);
    viewer.request(false);
    await viewer.readUpdate();
    expect(isShowing(viewer, guest)).toBe(true);
    stop();
    await viewer.watchUntil(() => isShowing(viewer, guest));
  });

  it('moves up by CopyRect when lines scroll, and is still the same', async () => {
    const { guest, pass } = bootGuest();
    const viewer = await TestViewer.connect(guest, { encodings: [copyRect, zrle] });
    await logIn(viewer, guest, pass);
    viewer.type('help\n'.repeat(60));
    await viewer.watchUntil(() => guest.lines.length === 60 && isShowing(viewer, guest));
    viewer.type('help\n');
    const seen = await viewer.watchUntil(() => guest.lines.length === 61 && isShowing(viewer, guest));
    expect(seen.map(({ encoding }) => encoding)).toContain(copyRect);
  });

  it('starts over when asked for without increment', async () => {
    const { guest } = bootGuest();
    const viewer = await TestViewer.connect(guest);
    for (let i = 0; i < 2; i++) {
      viewer.request(false);
      expect(await viewer.readUpdate()).toMatchObject([{ x: 0, y: 0, w: 1024, h: 768 }]);
    }
  });
});

const colours = (pixel: number) => [pixel >> 16, (pixel >> 8) & 255, pixel & 255];

describe.each([
  ['16 bits', { bitsPerPixel: 16, depth: 16, isBigEndian: false, max: [31, 63, 31], shift: [11, 5, 0] }],
  [
    '16 bits, bytes swapped',
    { bitsPerPixel: 16, depth: 16, isBigEndian: true, max: [31, 63, 31], shift: [11, 5, 0] },
  ],
  ['8 bits', { bitsPerPixel: 8, depth: 8, isBigEndian: false, max: [7, 7, 3], shift: [0, 3, 6] }],
  [
    '32 bits, bytes swapped',
    { bitsPerPixel: 32, depth: 24, isBigEndian: true, max: [255, 255, 255], shift: [16, 8, 0] },
  ],
  [
    '32 bits, red last',
    { bitsPerPixel: 32, depth: 24, isBigEndian: false, max: [255, 255, 255], shift: [0, 8, 16] },
  ],
] satisfies [string, PixelFormat][])('a viewer that wants %s', (_, format) => {
  it('sees each colour as near as that can show it', async () => {
    const { guest } = bootGuest();
    const viewer = await TestViewer.connect(guest);
    setFormat(viewer, format);
    viewer.request(false);
    await viewer.read(4 + 12);
    const size = format.bitsPerPixel / 8;
    const bytes = await viewer.read(1024 * 768 * size);
    const wrong = paintScreen(guest).findIndex((pixel, i) => {
      const value = format.isBigEndian ? bytes.readUIntBE(i * size, size) : bytes.readUIntLE(i * size, size);
      return colours(pixel).some((level, c) => {
        const max = format.max[c]!;
        return Math.abs((((value >>> format.shift[c]!) & max) * 255) / max - level) > 127.5 / max;
      });
    });
    expect(wrong).toBe(-1);
  });
});

it('leaves out the empty byte of a swapped 32-bit pixel in ZRLE', async () => {
  const { guest } = bootGuest();
  const viewer = await TestViewer.connect(guest, { encodings: [zrle] });
  const format = {
    bitsPerPixel: 32,
    depth: 24,
    isBigEndian: true,
    max: [255, 255, 255],
    shift: [16, 8, 0],
  } as const;
  setFormat(viewer, format);
  viewer.request(false);
  await viewer.readUpdate();
  // The viewer reads the three bytes the other way round.
  viewer.pixels = viewer.pixels.map((pixel) => ((pixel & 255) << 16) | (pixel & 0xff00) | (pixel >> 16));
  expect(isShowing(viewer, guest)).toBe(true);
});

describe('typing', () => {
  it('runs in the shell', async () => {
    const { guest, pass } = bootGuest();
    const viewer = await TestViewer.connect(guest);
    await logIn(viewer, guest, pass);
    viewer.type('echo hi\n');
    await viewer.watchUntil(() => /# echo hi\nhi\n/.test(guest.onScreen()) && isShowing(viewer, guest));
    expect(guest.lines).toEqual(['echo hi']);
  });

  it('changes only a small rectangle', async () => {
    const { guest, pass } = bootGuest();
    const viewer = await TestViewer.connect(guest);
    await logIn(viewer, guest, pass);
    await viewer.watchUntil(() => isShowing(viewer, guest));
    viewer.type('e');
    const seen = await viewer.watchUntil(() => guest.onScreen().endsWith('# e') && isShowing(viewer, guest));
    expect(seen.length).toBeGreaterThan(0);
    for (const { w, h } of seen) expect(w * h).toBeLessThanOrEqual(2 * 8 * 16);
  });

  it('arrives by scancode alone, with shift', async () => {
    const { guest } = bootGuest();
    const viewer = await TestViewer.connect(guest);
    viewer.sendScancode(0x2a, true);
    viewer.sendScancode(0x23, true);
    viewer.sendScancode(0x2a, false);
    viewer.sendScancode(0x17, true);
    await vi.waitFor(() => expect(guest.typed()).toBe('Hi'));
  });
});

const colourMap = Buffer.alloc(20);
colourMap[4] = 8;

it.each([
  ['an unknown message', Buffer.from([77])],
  ['an unknown QEMU message', Buffer.alloc(12).fill(255, 0, 2)],
  ['a pixel format with a colour map', colourMap],
  ['a clipboard of two gigabytes', Buffer.from([6, 0, 0, 0, 0x7f, 0xff, 0xff, 0xff])],
])('ends the connection on %s', async (_, message) => {
  const { guest } = bootGuest();
  const other = await TestViewer.connect(guest);
  const viewer = await TestViewer.connect(guest);
  viewer.send(message);
  await expect(viewer.read(1)).rejects.toThrow('ended');
  other.request(false);
  expect(await other.readUpdate()).toHaveLength(1);
});

it('owes a viewer that stops reading one update at most, and goes on when it reads again', async () => {
  const { guest } = bootGuest();
  const viewer = await TestViewer.connect(guest);
  const stop = guest.play(0.001);
  viewer.stream.pause();
  for (let i = 0; i < 50; i++) {
    viewer.request(false);
    await setImmediate();
  }
  expect(viewer.owed).toBeGreaterThan(0);
  expect(viewer.owed).toBeLessThan(1.1 * 4 * 1024 * 768);
  viewer.stream.resume();
  await viewer.readUpdate();
  await viewer.readUpdate();
  expect(isShowing(viewer, guest)).toBe(true);
  stop();
});

describe('two viewers', () => {
  it('share a guest and see the same', async () => {
    const { guest, pass } = bootGuest();
    const [one, two] = [
      await TestViewer.connect(guest),
      await TestViewer.connect(guest, { encodings: [zrle] }),
    ];
    await logIn(one, guest, pass);
    two.type('echo both\n');
    const isDone = (viewer: TestViewer) => () => guest.lines.length === 1 && isShowing(viewer, guest);
    await Promise.all([one.watchUntil(isDone(one)), two.watchUntil(isDone(two))]);
    expect(guest.lines).toEqual(['echo both']);
  });

  it('do not share one that the second wants for itself', async () => {
    const { guest } = bootGuest();
    const first = await TestViewer.connect(guest);
    const second = await TestViewer.connect(guest, { isShared: false });
    await expect(first.read(1)).rejects.toThrow('ended');
    second.request(false);
    expect(await second.readUpdate()).toHaveLength(1);
  });
});

it('has no picture of a guest that is off', async () => {
  const { guest } = bootGuest();
  guest.powerOff();
  await expect(TestViewer.open(guest).read(1)).rejects.toThrow('ended');
});

it('has no picture of a guest that switched itself off unseen', async () => {
  const { guest, pass } = bootGuest();
  const viewer = await TestViewer.connect(guest);
  await logIn(viewer, guest, pass);
  viewer.type('poweroff\n');
  await viewer.watchUntil(() => guest.lines.length === 1);
  viewer.stream.end();
  await vi.waitFor(() => expect(guest.display.watchers.size).toBe(0));
  pass(minute);
  await expect(TestViewer.open(guest).read(1)).rejects.toThrow('ended');
});
