import { expect, it } from 'vitest';
import { createLag, createMeter } from './meter.ts';

it('says how many came a second, of whole seconds', () => {
  const meter = createMeter(5);
  for (let second = 100; second < 105; second++) meter.add(second * 1000 + 10, 1000);
  expect(meter.rate(105_020)).toBe(1000);
  expect(meter.rate(106_020)).toBe(800);
});

it('is at nothing again after five seconds of silence, and after a night', () => {
  const meter = createMeter(5);
  meter.add(100_000, 50);
  expect(meter.rate(101_000)).toBe(10);
  expect(meter.rate(106_500)).toBe(0);
  meter.add(40_000_000, 5);
  expect(meter.rate(40_001_000)).toBe(1);
});

it('says how late messages are, and is not misled by one', () => {
  const lag = createLag(5);
  expect(lag.median()).toBeUndefined();
  for (const delay of [120, 130, 90_000, 110, 140]) lag.add(delay);
  expect(lag.median()).toBe(130);
});

it('forgets what was late long ago', () => {
  const lag = createLag(3);
  for (const delay of [9000, 9000, 9000, 50, 60, 55]) lag.add(delay);
  expect(lag.median()).toBe(55);
});
