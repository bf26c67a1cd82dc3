type Step = { due: number; act: () => void };

/** Longest time Node's timers can wait. */
const longestWait = 2 ** 31 - 1;

/**
 * What a guest will do later. It keeps a timer only while somebody watches; otherwise the steps that have come due are
 * caught up with when somebody looks.
 */
export class Timeline {
  readonly #clock: () => number;
  readonly #speed: number;
  #steps: Step[] = [];
  #moment: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isWatched = false;

  constructor(clock: () => number, speed: number) {
    this.#clock = clock;
    this.#speed = speed;
  }

  /** The guest's own time: that of the step being run, else the clock's. */
  get now(): number {
    return this.#moment ?? this.#clock();
  }

  /** Does something so many milliseconds from now, at speed 1. */
  after(milliseconds: number, act: () => void): void {
    const step = { due: this.now + milliseconds / this.#speed, act };
    const later = this.#steps.findIndex((other) => other.due > step.due);
    this.#steps.splice(later < 0 ? this.#steps.length : later, 0, step);
    this.#arm();
  }

  clear(): void {
    this.#steps = [];
    this.#arm();
  }

  watch(isWatched: boolean): void {
    this.#isWatched = isWatched;
    if (isWatched) this.catchUp();
    else this.#arm();
  }

  /** Does something now as if it were another moment, so that what it plans counts from there. */
  at<Result>(moment: number, act: () => Result): Result {
    const before = this.#moment;
    this.#moment = moment;
    try {
      return act();
    } finally {
      this.#moment = before;
      this.#arm();
    }
  }

  catchUp(): void {
    // A step may ask to see the screen, which catches up; the loop outside goes on with what that step planned.
    if (this.#moment !== undefined) return;
    while (this.#steps[0] && this.#steps[0].due <= this.#clock()) {
      const { due, act } = this.#steps.shift()!;
      this.at(due, act);
    }
    this.#arm();
  }

  #arm(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const next = this.#steps[0];
    if (!next || !this.#isWatched || this.#moment !== undefined) return;
    const wait = Math.min(longestWait, Math.max(0, next.due - this.#clock()));
    this.#timer = setTimeout(() => this.catchUp(), wait).unref();
  }
}
