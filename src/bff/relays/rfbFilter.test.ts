import { describe, expect, it } from 'vitest';
import { RfbFilter, ruleOf } from './rfbFilter.ts';

const text = (value: string) => Buffer.from(value, 'latin1');
const message = (size: number, ...head: number[]) =>
  Buffer.concat([Buffer.from(head), Buffer.alloc(size - head.length, 7)]);
const version = text('RFB 003.008\n');
const noneOffered = Buffer.concat([version, Buffer.from([1, 1])]);

const pixelFormat = message(20, 0);
const encodings = message(4 + 4 * 3, 2, 0, 0, 3);
const update = message(10, 3);
const continuous = message(10, 150);
const fence = message(9 + 5, 248, 0, 0, 0, 0, 0, 0, 0, 5);
const key = message(8, 4);
const pointer = message(6, 5, 1);
const extendedPointer = message(7, 5, 0x81);
const cutText = message(8 + 300, 6, 0, 0, 0, 0, 0, 1, 44);
const extendedCutText = message(8 + 16, 6, 0, 0, 0, 0xff, 0xff, 0xff, 0xf0);
const xvp = message(4, 250);
const desktopSize = message(8 + 32, 251, 0, 0, 0, 0, 0, 2, 0);
const qemuKey = message(12, 255, 0);
const everything = { clipboardIn: true, clipboardOut: true, power: true };
const viewing = ruleOf('view', everything)!;
const harmless = [pixelFormat, encodings, update, continuous, fence];
const acting = [key, pointer, extendedPointer, cutText, extendedCutText, xvp, desktopSize, qemuKey];

function open(server: Buffer = noneOffered, ...client: Buffer[]) {
  const filter = new RfbFilter(viewing);
  filter.passServer(server);
  const passed = (client.length ? client : [version, Buffer.from([1]), Buffer.from([1])]).flatMap((bytes) =>
    filter.pass(bytes),
  );
  return { filter, passed: Buffer.concat(passed) };
}

/** A small generator with a seed, so that a failure can be run again. */
function random(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('a viewer', () => {
  it.each([
    ['KeyEvent', key],
    ['PointerEvent', pointer],
    ['PointerEvent with extended buttons', extendedPointer],
    ['ClientCutText', cutText],
    ['extended ClientCutText', extendedCutText],
    ['XVP', xvp],
    ['SetDesktopSize', desktopSize],
    ['QEMU key', qemuKey],
  ])('does not get a %s through', (_name, bytes) => {
    const { filter } = open();
    expect(Buffer.concat(filter.pass(Buffer.concat([update, bytes, update])))).toEqual(
      Buffer.concat([update, update]),
    );
    expect(filter.refusal).toBeUndefined();
  });

  it('gets a harmless frame through as it is, without a copy', () => {
    const { filter } = open();
    const frame = Buffer.concat(harmless);
    expect(filter.pass(frame)[0]).toBe(frame);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'passes only what is harmless, however frames split (seed %i)',
    (seed) => {
      const pick = random(seed);
      const all = Array.from({ length: 200 }, () => {
        const from = pick(2) ? harmless : acting;
        return from[pick(from.length)]!;
      });
      const handshake = [version, Buffer.from([1]), Buffer.from([1])];
      const stream = Buffer.concat([...handshake, ...all]);
      const { filter } = { filter: new RfbFilter(viewing) };
      filter.passServer(noneOffered);
      const passed: Buffer[] = [];
      for (let at = 0; at < stream.length;) {
        const size = 1 + pick(seed === 1 ? 1 : 40); // seed 1: byte by byte
        passed.push(...filter.pass(Buffer.from(stream.subarray(at, at + size))));
        at += size;
      }
      expect(filter.refusal).toBeUndefined();
      const kept = all.filter((bytes) => harmless.includes(bytes));
      expect(Buffer.concat(passed).equals(Buffer.concat([...handshake, ...kept]))).toBe(true);
    },
  );

  it('shares the screen even when asking for it alone', () => {
    expect(open(noneOffered, version, Buffer.from([1]), Buffer.from([0])).passed.at(-1)).toBe(1);
  });

  it('signs in with a password, whose bytes may look like keys', () => {
    const offered = Buffer.concat([version, Buffer.from([2, 1, 2])]);
    const response = message(16, 4, 4, 4, 4);
    const { filter, passed } = open(offered, version, Buffer.from([2]), response, Buffer.from([1]));
    expect(passed).toEqual(Buffer.concat([version, Buffer.from([2]), response, Buffer.from([1])]));
    expect(filter.pass(key)).toEqual([]);
  });

  it.each([
    ['none', 1, []],
    ['a password', 2, [message(16, 9)]],
  ])('speaks RFB 3.3 with %s, where the server chooses', (_name, type, response) => {
    const old = text('RFB 003.003\n');
    const { filter, passed } = open(
      Buffer.concat([old, Buffer.from([0, 0, 0, type])]),
      old,
      ...response,
      Buffer.from([1]),
    );
    expect(passed).toEqual(Buffer.concat([old, ...response, Buffer.from([1])]));
    expect(filter.pass(Buffer.concat([key, update]))).toEqual([update]);
  });
});

describe('what is not known is refused', () => {
  it.each([
    ['an unknown message', message(4, 7)],
    ['a QEMU message that is no key', message(4, 255, 1)],
    ['a fence longer than 64', message(9, 248, 0, 0, 0, 0, 0, 0, 0, 65)],
  ])('%s', (_name, bytes) => {
    const { filter } = open();
    expect(filter.pass(Buffer.concat([update, bytes]))).toEqual([]);
    expect(filter.refusal).toMatch(/is not let through/);
    expect(filter.pass(update)).toEqual([]);
  });

  it.each([
    ['a version that is none', noneOffered, text('RFB 003.004\n')],
    ['a version above the server’s', text('RFB 003.003\n'), version],
    ['a version before the server’s', text(''), version],
  ])('%s', (_name, server, client) => {
    expect(open(server, client).filter.refusal).toMatch(/unexpected RFB version/);
  });

  it('a security type that hides what follows', () => {
    const { filter, passed } = open(
      Buffer.concat([version, Buffer.from([2, 19, 2])]),
      version,
      Buffer.from([19]),
    );
    expect(filter.refusal).toMatch(/security type 19/);
    expect(passed).toEqual(version);
  });

  it('a security type that was not offered: 16 bytes of "password" could be keys', () => {
    const { filter } = open(noneOffered, version, Buffer.from([2]), message(16, 4));
    expect(filter.refusal).toMatch(/out of turn/);
  });

  it('words before the server chose', () => {
    const old = text('RFB 003.003\n');
    expect(open(old, old, Buffer.from([1])).filter.refusal).toMatch(/out of turn/);
  });
});

describe('a console of which the clipboard is forbidden', () => {
  const rule = ruleOf('control', { clipboardIn: false, clipboardOut: false, power: true })!;
  const begin = () => {
    const filter = new RfbFilter(rule);
    filter.passServer(noneOffered);
    for (const word of [version, Buffer.from([1])]) filter.pass(word);
    filter.passServer(Buffer.alloc(4)); // let in
    filter.pass(Buffer.from([1]));
    return filter;
  };

  it('types and points, and keeps what is cut and pasted', () => {
    const filter = begin();
    const sent = Buffer.concat([key, cutText, pointer, extendedCutText, qemuKey, desktopSize, xvp]);
    const passed = Buffer.concat(filter.pass(sent));
    expect(passed).toEqual(Buffer.concat([key, pointer, qemuKey, desktopSize, xvp]));
    expect(filter.refusal).toBeUndefined();
  });

  it('never tells the server that it knows the extended clipboard, wherever the frames split', () => {
    const said = Buffer.from([2, 0, 0, 3, 0, 0, 0, 16, 0xc0, 0xa1, 0xe5, 0xce, 0, 0, 0, 1]);
    const wanted = Buffer.from([2, 0, 0, 3, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0, 1]);
    for (let cut = 1; cut < said.length; cut++) {
      const filter = begin();
      const parts = [said.subarray(0, cut), said.subarray(cut)].flatMap((part) =>
        filter.pass(Buffer.from(part)),
      );
      expect(Buffer.concat([...parts, ...filter.pass(Buffer.from(key))]), `cut at ${cut}`).toEqual(
        Buffer.concat([wanted, key]),
      );
    }
  });

  it('bad day: a clipboard of 10 MB is dropped without being held', () => {
    const filter = begin();
    const head = Buffer.from([6, 0, 0, 0, 0, 0xa0, 0, 0]); // 10 MB follow
    filter.pass(head);
    const passed = Array.from({ length: 160 }, () => filter.pass(Buffer.alloc(65_536, 4))).flat();
    expect(passed).toEqual([]);
    expect(Buffer.concat(filter.pass(Buffer.from(key)))).toEqual(key);
  });
});

it('a console without rules is not read at all', () => {
  expect(ruleOf('control', everything)).toBeUndefined();
  expect(ruleOf('control', { ...everything, power: false })?.drops).toEqual(new Set([250]));
});
