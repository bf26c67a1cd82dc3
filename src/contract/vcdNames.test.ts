import { describe, expect, it } from 'vitest';
import { kindOfUrn, readTime, uuidOf } from './vcdNames.ts';

describe("Cloud Director's times", () => {
  it.each([
    [
      'with a zone and a colon, as its documentation has it',
      '2011-06-18T14:33:27.787+03:00',
      '2011-06-18T11:33:27.787Z',
    ],
    [
      'with a zone and no colon, as its REST does',
      '2020-07-19T18:57:34.398+0000',
      '2020-07-19T18:57:34.398Z',
    ],
    ['with a zone that is behind', '2024-03-06T14:11:57.473-0530', '2024-03-06T19:41:57.473Z'],
    ['with a space and no zone, taken for UTC', '2012-10-08 16:23:08.842', '2012-10-08T16:23:08.842Z'],
    ['of UTC', '2024-05-14T09:00:00Z', '2024-05-14T09:00:00.000Z'],
    ['as epoch milliseconds', 1715677200000, '2024-05-14T09:00:00.000Z'],
    ['as digits', '1715677200000', '2024-05-14T09:00:00.000Z'],
  ])('are read %s', (_how, time, utc) => expect(readTime(time)).toBe(Date.parse(utc)));

  it.each(['', 'yesterday', '2024-13-45T00:00:00Z', null, undefined, {}, NaN])(
    'are null when they are none: %s',
    (time) => expect(readTime(time)).toBeNull(),
  );
});

describe("Cloud Director's names", () => {
  const bare = '9a3ce5a1-9e1a-4f1f-8b9d-3b1d5a0d9c10';
  it.each([`urn:vcloud:vm:${bare}`, `https://vcd.example.com/api/vApp/vm-${bare}`, bare, bare.toUpperCase()])(
    'say one id in many ways: %s',
    (name) => expect(uuidOf(name)).toBe(bare),
  );
  it('without an id say none', () => expect(uuidOf('https://vcd.example.com/api/vApp/')).toBe(''));
  it('say a kind, spelled one way or the other', () => {
    expect(kindOfUrn(`urn:vcloud:blockingTask:${bare}`)).toBe('blockingtask');
    expect(kindOfUrn(bare)).toBe('');
  });
});
