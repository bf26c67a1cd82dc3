import { describe, expect, it } from 'vitest';
import { CutTextFilter } from './cutTextFilter.ts';
import { RfbFilter, ruleOf } from './rfbFilter.ts';

const init = Buffer.alloc(24 + 4, 1);
init[4] = 32;
init.writeUInt32BE(4, 20);
const u32 = (n: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(n);
  return bytes;
};
const rect = (encoding: number, width = 2, height = 3, ...data: Buffer[]) =>
  Buffer.concat([Buffer.from([0, 0, 0, 0, 0, width, 0, height]), u32(encoding), ...data]);
const update = (...rects: Buffer[]) => Buffer.concat([Buffer.from([0, 0, 0, rects.length]), ...rects]);
/** What would be another message if it were read as one. */
const misleading = Buffer.alloc(24, 3);

const passing: [string, Buffer][] = [
  ['Raw', update(rect(0, 2, 3, misleading))],
  ['CopyRect', update(rect(1, 9, 9, Buffer.alloc(4, 3)))],
  ['ZRLE', update(rect(16, 9, 9, u32(24), misleading))],
  ['DesktopSize and its like', update(rect(-223), rect(-258))],
  ['ExtendedDesktopSize', update(rect(-308, 1, 1, Buffer.from([1, 3, 3, 3]), Buffer.alloc(16, 3)))],
  ['DesktopName', update(rect(-307, 0, 0, u32(24), misleading))],
  ['LED state', update(rect(-261, 0, 0, Buffer.from([3])))],
  [
    'LastRect before the last',
    Buffer.concat([Buffer.from([0, 0, 0xff, 0xff]), rect(1, 1, 1, Buffer.alloc(4, 3)), rect(-224)]),
  ],
  ['SetColourMapEntries', Buffer.concat([Buffer.from([1, 0, 0, 0, 0, 4]), misleading])],
  ['Bell', Buffer.from([2])],
  ['EndOfContinuousUpdates', Buffer.from([150])],
  ['ServerFence', Buffer.from([248, 0, 0, 0, 0, 0, 0, 0, 3, 3, 3, 3])],
  ['XVP', Buffer.from([250, 0, 1, 1])],
];
const cutText = (text: Buffer, length = text.length) =>
  Buffer.concat([Buffer.from([3, 0, 0, 0]), u32(length), text]);
const kept = [
  cutText(Buffer.from('a secret of the guest')),
  cutText(Buffer.alloc(0)),
  cutText(Buffer.alloc(16, 7), -16),
];

describe('the guest’s clipboard', () => {
  it.each(passing)('is kept back, and %s is not', (_name, message) => {
    const filter = new CutTextFilter();
    const stream = Buffer.concat([init, kept[0]!, message, kept[1]!, kept[2]!, message]);
    expect(Buffer.concat(filter.pass(stream))).toEqual(Buffer.concat([init, message, message]));
    expect(filter.refusal).toBeUndefined();
  });

  it.each([1, 2, 3, 7, 64])('however frames split: %i bytes each', (size) => {
    const filter = new CutTextFilter();
    const all = passing.flatMap(([, message], place) => [message, kept[place % kept.length]!]);
    const stream = Buffer.concat([init, ...all]);
    const passed: Buffer[] = [];
    for (let at = 0; at < stream.length; at += size)
      passed.push(...filter.pass(Buffer.from(stream.subarray(at, at + size))));
    expect(filter.refusal).toBeUndefined();
    expect(Buffer.concat(passed)).toEqual(Buffer.concat([init, ...passing.map(([, message]) => message)]));
  });

  it('of ten megabytes costs no memory and hides nothing behind it', () => {
    const filter = new CutTextFilter();
    filter.pass(init);
    expect(filter.pass(cutText(Buffer.alloc(0), 10_000_000))).toEqual([]);
    for (let n = 0; n < 10; n += 1) expect(filter.pass(Buffer.alloc(1_000_000, 65))).toEqual([]);
    expect(filter.pass(Buffer.from([2]))).toEqual([Buffer.from([2])]);
  });

  it.each([
    ['a message type nobody knows', Buffer.from([77, 0, 0])],
    ['an encoding it cannot follow', update(rect(7, 2, 3, misleading))],
  ])('ends the console at %s', (_name, message) => {
    const filter = new CutTextFilter();
    filter.pass(init);
    expect(filter.pass(Buffer.concat([message, cutText(Buffer.from('later'))]))).toEqual([]);
    expect(filter.refusal).toMatch(/is not let through/);
    expect(filter.pass(Buffer.from([2]))).toEqual([]);
  });
});

describe('a console whose clipboard stays in the guest', () => {
  const rule = ruleOf('control', { clipboardIn: true, clipboardOut: false, power: true })!;
  const version = Buffer.from('RFB 003.008\n');
  const greeting = [Buffer.concat([version, Buffer.from([1, 1])]), Buffer.alloc(4)];
  function signIn(server: Buffer[]) {
    const filter = new RfbFilter(rule);
    for (const bytes of server) filter.passServer(bytes);
    for (const bytes of [version, Buffer.from([1]), Buffer.from([1])]) filter.pass(bytes);
    return filter;
  }

  it('offers the server only encodings that can be followed', () => {
    const filter = signIn(greeting);
    const encodings = Buffer.concat([Buffer.from([2, 0, 0, 4]), ...[7, 16, 0xc0a1e5ce | 0, -308].map(u32)]);
    const offered = Buffer.concat(filter.pass(encodings));
    expect([4, 8, 12, 16].map((at) => offered.readInt32BE(at))).toEqual([0, 16, 0, -308]);
  });

  it('keeps its clipboard, and counts pixels as the client asked for them', () => {
    const filter = signIn(greeting);
    filter.passServer(init);
    const twoBytes = Buffer.alloc(20);
    twoBytes[4] = 16;
    filter.pass(twoBytes);
    const picture = update(rect(0, 2, 3, Buffer.alloc(12, 3)));
    expect(Buffer.concat(filter.passServer(Buffer.concat([picture, kept[0]!, picture])))).toEqual(
      Buffer.concat([picture, picture]),
    );
  });

  it('refuses a client that asks for the picture before it is let in', () => {
    expect(signIn(greeting.slice(0, 1)).refusal).toMatch(/out of turn/);
    expect(signIn(greeting).refusal).toBeUndefined();
  });
});
