import type { FailureBody } from './failure.ts';

/** What became of one thing of a batch: done, unless the vendor gives a code or words why not. */
export interface Outcome {
  id: string | null;
  code?: string | null | undefined;
  message?: string | null | undefined;
}

/** The failure of a batch of which some was not done, whatever its status said; undefined when all of it was. */
export function partial(outcomes: readonly Outcome[]): FailureBody | undefined {
  const failed = outcomes.flatMap(({ id, code, message }) =>
    code || message ? [{ id: id ?? '', code: code ?? 'failed', message: message ?? '' }] : [],
  );
  if (failed.length === 0) return undefined;
  return {
    kind: 'partial',
    message: `${failed.length} of ${outcomes.length} could not be done.`,
    done: outcomes.flatMap(({ id, code, message }) => (code || message || id === null ? [] : [id])),
    failed,
  };
}
