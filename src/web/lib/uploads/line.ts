import { Failure } from '../../../contract/failure.ts';
import type { Step } from '../../../contract/services/own/uploads.ts';
import { askStore, type StoreAnswer } from '../upload.ts';
import { meaningOf, mostAgain, wait } from './retry.ts';

/** Asks the object store for one upload, and tries again what may go better. */
export class StoreLine {
  readonly #id: string;
  readonly #signal: AbortSignal;
  readonly #patience: number;
  readonly #onWait: (why: Failure | null) => void;

  /** `patience`: milliseconds before the first repeat. `onWait` hears why it waits, and null when it goes on. */
  constructor(id: string, signal: AbortSignal, patience: number, onWait: (why: Failure | null) => void) {
    this.#id = id;
    this.#signal = signal;
    this.#patience = patience;
    this.#onWait = onWait;
  }

  once(step: Step, body?: BodyInit): Promise<StoreAnswer> {
    return askStore(this.#id, step, { signal: this.#signal, ...(body === undefined ? {} : { body }) });
  }
  ask(step: Step, body?: BodyInit): Promise<StoreAnswer> {
    return this.patiently(() => this.once(step, body));
  }

  /** Each attempt is the whole work again. */
  async patiently<T>(work: () => Promise<T>): Promise<T> {
    let again = 0;
    for (let nth = 0; ; nth += 1) {
      try {
        return await work();
      } catch (error) {
        this.#signal.throwIfAborted();
        if (!(error instanceof Failure)) throw error;
        const meaning = meaningOf(error);
        if (meaning === 'over' || (meaning === 'again' && ++again >= mostAgain)) throw error;
        if (meaning === 'again') continue;
        this.#onWait(error);
        await wait(nth, this.#patience, this.#signal);
        this.#onWait(null);
      }
    }
  }
}
