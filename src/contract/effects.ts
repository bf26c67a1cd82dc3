// What an operation says of its effect besides its answer.

/** How far a job has come. `progress` is 0–100, null when the vendor does not say; `missing`: the answer does not know it (yet). */
export interface JobState {
  phase: 'running' | 'missing' | 'done' | 'failed';
  progress: number | null;
  message: string | null;
}

/** An operation whose effect goes on after its answer. Functions take the projected answer. */
export interface Job {
  /** Input of `poll` (without scope) for the job the answer began; null when it was done at once. */
  began(answer: never): object | null;
  /** Name of the read operation of the same service that tells how it goes. */
  poll: string;
  state(answer: never): JobState;
  everySeconds: number;
  /** The vendor has no list of them: the store keeps their ids, for everybody of the scope. */
  isUnlisted?: true;
}

/** What a write is bound to: how the thing is read again, and which fields its author may say they saw. */
export interface Binding {
  read: string;
  input(input: never): object;
  thing(answer: never): object | undefined;
  fields: readonly string[];
}
