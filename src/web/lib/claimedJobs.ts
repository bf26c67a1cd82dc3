import type { Follow } from '../../contract/services/own.ts';

// The BFF puts every job into its author's tray; those of a run are followed, and told of, by the run.
const claimed = new Set<string>();
const nameOf = ({ scope, input }: Pick<Follow, 'scope' | 'input'>) => `${scope} ${JSON.stringify(input)}`;

/** Says that a run follows this job: `input` is its poll's, as its operation says. */
export const claimJob = (scope: string, input: object) =>
  void claimed.add(nameOf({ scope, input: { ...input } }));

export const isClaimed = (follow: Pick<Follow, 'scope' | 'input'>) => claimed.has(nameOf(follow));
