/** Presets of the picture; `auto` goes between the others by itself. */
export const qualities = ['best', 'balanced', 'slow'] as const;
export type Quality = (typeof qualities)[number];
export type QualityChoice = Quality | 'auto';

export const isQualityChoice = (name: string | null): name is QualityChoice =>
  name === 'auto' || qualities.some((known) => known === name);

/** JPEG quality and compression effort, as RFB counts them from 0 to 9. */
export const levelsOf: Record<Quality, { qualityLevel: number; compressionLevel: number }> = {
  best: { qualityLevel: 9, compressionLevel: 1 },
  balanced: { qualityLevel: 6, compressionLevel: 2 },
  slow: { qualityLevel: 2, compressionLevel: 9 },
};

export interface Tuning {
  quality: Quality;
  /** Round trips in a row that speak for going down, and for going up. */
  worse: number;
  better: number;
}
export const startTuning: Tuning = { quality: 'balanced', worse: 0, better: 0 };

const slowMs = 600;
const quickMs = 150;
/** Quick to help, slow to trust: a line that is in between changes nothing. */
const worseInARow = 2;
const betterInARow = 10;

/** One more round trip: down after two slow ones, up after ten quick ones, one preset at a time. */
export function tune({ quality, worse, better }: Tuning, roundTrip: number): Tuning {
  const at = qualities.indexOf(quality);
  const next: Tuning = {
    quality,
    worse: roundTrip > slowMs ? worse + 1 : 0,
    better: roundTrip < quickMs ? better + 1 : 0,
  };
  if (next.worse >= worseInARow) return { quality: qualities[at + 1] ?? quality, worse: 0, better: 0 };
  if (next.better >= betterInARow) return { quality: qualities[at - 1] ?? quality, worse: 0, better: 0 };
  return next;
}
