import { failureBody } from '../../lib/failure.ts';

/** Where a vendor's refusal belongs, by its code: a field's path, and what it means in words. */
export type Refusals = Record<string, { at: string; words: string }>;

export interface PlacedRefusal {
  path: string;
  message: string;
}

/** What the BFF alone refuses, and a form's own schema cannot. */
export const ownRefusals = ['nothingKept', 'wrongPassword', 'wrongCode'] as const;

/** The fields a refusal is about; none when it is about the whole. The vendor's own words stay beside ours. */
export function placeRefusal(
  failure: Error,
  refusals: Refusals,
  wordsOf: (code: string) => string | undefined = () => undefined,
): PlacedRefusal[] {
  const { code = '', message, details = [] } = failureBody(failure);
  const known = Object.hasOwn(refusals, code) ? refusals[code] : undefined;
  if (known) return [{ path: known.at, message: `${known.words} (${message})` }];
  // The BFF's own check names what it refused as `body.port.name`.
  return details
    .filter(({ path }) => path.startsWith('body.'))
    .map(({ path, code, message }) => ({
      path: path.slice('body.'.length),
      message: wordsOf(code) ?? message,
    }));
}
