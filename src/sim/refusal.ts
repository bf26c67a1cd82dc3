export interface ErrorBody {
  path: string;
  status: number;
  message: string;
  code?: string;
  props?: unknown;
  stack: string;
}

// A real tower leaks its stack to whoever asks; nothing of it may reach a browser.
const stack = (message: string) =>
  `Error: ${message}\n    at VmService.mutate (/app/dist/modules/vm/vm.service.js:412:19)\n    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)`;

/** What CloudTower says no with. */
export class Refusal extends Error {
  readonly status: number;
  readonly more: { code?: string; props?: unknown };
  constructor(status: number, message: string, more: { code?: string; props?: unknown } = {}) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.more = more;
  }
  /** CloudTower's ErrorBody; `path` is without `/v2/api`. */
  toBody(path: string): ErrorBody {
    return { path, status: this.status, message: this.message, ...this.more, stack: stack(this.message) };
  }
}
