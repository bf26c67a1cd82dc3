import { describe, expect, it } from 'vitest';
import { beginningsOf, parseNetwork } from './networks.ts';

const beginnings = (text: string) => beginningsOf(parseNetwork(text)!);
const toNumber = (address: string) => address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
const isWithin = (address: string, text: string) => {
  const [base = '', bits] = text.split('/');
  const size = 2 ** (32 - Number(bits));
  return Math.floor(toNumber(address) / size) === Math.floor(toNumber(base) / size);
};

describe('networks', () => {
  it.each(['10.0.4.0/33', '256.0.0.0/8', '10.0.4/24', '10.0.4.0', '10.0.4.0/', 'x', 'fe80::/10'])(
    '%s is none',
    (text) => expect(parseNetwork(text)).toBeUndefined(),
  );

  it('are asked for by whole octets', () => {
    expect(beginnings('10.0.4.77/24')).toEqual(['10.0.4.']);
    expect(beginnings('10.0.4.0/16')).toEqual(['10.0.']);
    expect(beginnings('10.0.5.0/23')).toEqual(['10.0.4.', '10.0.5.']);
    expect(beginnings('10.0.4.130/31')).toEqual(['10.0.4.130', '10.0.4.131']);
    expect(beginnings('10.0.4.130/32')).toEqual(['10.0.4.130']);
  });

  it.each(['10.20.4.0/9', '10.20.4.0/13', '10.20.4.0/20', '10.20.4.200/26', '10.20.4.1/31'])(
    '%s holds exactly the addresses that begin so',
    (text) => {
      const found = beginnings(text);
      for (let n = 0; n < 5000; n += 1) {
        const address = [10, n % 64, (n * 7) % 16, (n * 13) % 256].join('.');
        const begins = found.some((each) =>
          each.endsWith('.') ? address.startsWith(each) : address === each,
        );
        expect(begins, address).toBe(isWithin(address, text));
      }
    },
  );
});
