import { describe, expect, it } from 'vitest';
import { isHostIn, overlap } from './addresses.ts';

describe('addresses', () => {
  it.each([
    ['192.168.0.220', true],
    ['192.168.0.0', false],
    ['192.168.0.255', false],
    ['192.168.1.1', false],
    ['192.168.0', false],
    ['', false],
    ['2001:db8::1', false],
  ])('%s may be given in 192.168.0.0/24: %s', (address, may) => {
    expect(isHostIn('192.168.0.0/24', address)).toBe(may);
  });

  it('are in no network that is none', () => {
    expect(isHostIn('', '10.0.0.1')).toBe(false);
    expect(isHostIn('10.0.0.0/33', '10.0.0.1')).toBe(false);
  });

  it.each([
    ['198.19.128.0/17', '198.19.0.0/16', true],
    ['198.19.0.0/16', '198.19.200.0/24', true],
    ['198.19.128.0/17', '198.19.0.0/17', false],
    ['198.19.128.0/17', '0.0.0.0/0', true],
    ['198.19.128.0/17', '2001:db8::/32', false],
    ['198.19.128.0/17', 'none', false],
  ])('%s and %s have something in common: %s', (one, other, have) => {
    expect(overlap(one, other)).toBe(have);
    expect(overlap(other, one)).toBe(have);
  });
});
