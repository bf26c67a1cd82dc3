import { describe, expect, it } from 'vitest';
import { startGuest } from '../testing/testGuest.ts';
import { TestViewer } from '../testing/testViewer.ts';

const versions = ['003.003', '003.007', '003.008'];

describe.each(versions)('a viewer that speaks %s', (version) => {
  it('is let in without a password where none is set', async () => {
    const viewer = await TestViewer.connect(startGuest().guest, { version });
    expect(viewer).toMatchObject({ name: 'web-01', width: 720, height: 400, refusal: undefined });
    viewer.request(false);
    expect(await viewer.readUpdate()).toMatchObject([{ x: 0, y: 0, w: 720, h: 400 }]);
  });

  it('is let in with the right password', async () => {
    const { guest } = startGuest({ password: 's3cret' });
    const viewer = await TestViewer.connect(guest, { version, password: 's3cret' });
    expect(viewer).toMatchObject({ name: 'web-01', refusal: undefined });
  });

  it('is refused with a wrong password, and told why where the version can', async () => {
    const { guest } = startGuest({ password: 's3cret' });
    const viewer = await TestViewer.connect(guest, { version, password: 'guess' });
    expect(viewer.refusal).toBe(version === '003.008' ? 'Authentication failed' : '');
    await expect(viewer.read(1)).rejects.toThrow('ended');
  });

  it('may send its bytes one at a time', async () => {
    const { guest } = startGuest({ password: 's3cret' });
    const viewer = await TestViewer.connect(guest, { version, password: 's3cret', byByte: true });
    viewer.request(false);
    expect(await viewer.readUpdate()).toHaveLength(1);
  });
});

it('knows only the first eight characters of a password, as the protocol does', async () => {
  const { guest } = startGuest({ password: 'longer than eight' });
  expect(await TestViewer.connect(guest, { password: 'longer t' })).toMatchObject({ refusal: undefined });
  expect((await TestViewer.connect(guest, { password: 'longer' })).refusal).toBeDefined();
});

it("treats an odd version such as Apple's 3.889 as 3.3", async () => {
  const viewer = TestViewer.open(startGuest().guest);
  await viewer.read(12);
  viewer.send(Buffer.from('RFB 003.889\n'));
  expect([...(await viewer.read(4))]).toEqual([0, 0, 0, 1]);
});

it.each([
  ['an HTTP request', 'GET / HTTP/1.1\r\n\r\n'],
  ['a major version of its own', 'RFB 004.000\n'],
  ['a version before 3.3', 'RFB 003.002\n'],
  ['a version without digits', 'RFB xxx.yyy\n'],
  ['nulls', '\0'.repeat(12)],
])('ends the connection on %s instead of a version', async (_, garbage) => {
  const viewer = TestViewer.open(startGuest().guest);
  await viewer.read(12);
  viewer.send(Buffer.from(garbage));
  await expect(viewer.read(1)).rejects.toThrow('ended');
});

it('ends the connection when a security type is chosen that was not offered', async () => {
  const viewer = TestViewer.open(startGuest({ password: 's3cret' }).guest);
  await viewer.read(12);
  viewer.send(Buffer.from('RFB 003.008\n'));
  expect([...(await viewer.read(2))]).toEqual([1, 2]);
  viewer.send(Buffer.from([1]));
  await expect(viewer.read(1)).rejects.toThrow('ended');
});

it('shows nothing to a viewer that skips the password', async () => {
  const viewer = TestViewer.open(startGuest({ password: 's3cret' }).guest);
  await viewer.read(12);
  viewer.send(
    Buffer.concat([Buffer.from('RFB 003.008\n'), Buffer.from([2]), Buffer.alloc(16), Buffer.from([1])]),
  );
  await viewer.read(2 + 16);
  expect((await viewer.read(4)).readUInt32BE()).toBe(1);
  const reason = await viewer.read((await viewer.read(4)).readUInt32BE());
  expect(reason.toString()).toBe('Authentication failed');
  await expect(viewer.read(1)).rejects.toThrow('ended');
});
