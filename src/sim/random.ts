/** Chance that repeats: the same seed makes the same estate. */
export interface Random {
  /** 0 ≤ x < 1 */
  next(): number;
  /** 0 ≤ n < below */
  int(below: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  chance(probability: number): boolean;
  hex(digits: number): string;
  uuid(): string;
  /** 25 characters, as CloudTower's cuids: `cl…`. */
  cuid(): string;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  // mulberry32: small, fast, and even enough for names and numbers; never for a credential.
  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }
  const word = (radix: number, length: number) => {
    let text = '';
    while (text.length < length) text += Math.floor(next() * 2 ** 32).toString(radix);
    return text.slice(0, length);
  };
  const int = (below: number) => Math.floor(next() * below);
  const hex = (digits: number) => word(16, digits);
  return {
    next,
    int,
    hex,
    pick: (from) => from[int(from.length)] ?? from[0],
    chance: (probability) => next() < probability,
    uuid() {
      const digits = hex(31);
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(12, 15)}-a${digits.slice(15, 18)}-${digits.slice(18, 30)}`;
    },
    cuid: () => `cl${word(36, 23)}`,
  };
}
