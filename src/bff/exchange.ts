import type { FastifyBaseLogger } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import { Counter, Histogram } from 'prom-client';
import { Failure } from '../contract/failure.ts';
import type { Operation } from '../contract/operation.ts';
import type { Clock } from './clock.ts';
import { readJson } from './json.ts';
import { writeRequest } from './outgoing.ts';
import { project, type Drift } from './project.ts';
import type { UpstreamAnswer } from './services.ts';
import type { Tls } from './scopeConfig.ts';
import type { Upstream } from './upstream.ts';
import type { Identity, Refusal, Vendor } from './vendors/vendor.ts';

const drifted = new Counter({
  name: 'wheelhouse_upstream_drift_total',
  help: "Leaves and rows of vendors' answers that were not as the contract has them.",
  labelNames: ['scope', 'operation'],
});
const answered = new Histogram({
  name: 'wheelhouse_upstream_seconds',
  help: 'Time an upstream took, repeats included, by operation and status; status is none when it gave no answer.',
  labelNames: ['scope', 'operation', 'status'],
  buckets: [0.01, 0.05, 0.2, 0.5, 2, 10, 30],
});

/** The input of any operation, validated by whoever asks. */
export interface RawInput {
  params?: Record<string, string> | undefined;
  query?: Record<string, unknown> | undefined;
  headers?: Readonly<Record<string, string>> | undefined;
  body?: unknown;
}
export interface CallOptions {
  signal?: AbortSignal | undefined;
  requestId?: string | undefined;
  /** Of the vendor's own, for this call alone. */
  headers?: Readonly<Record<string, string>> | undefined;
}
export type Exchange = (
  operation: Operation,
  input: RawInput,
  identity: Identity | undefined,
  options: CallOptions,
) => Promise<{ answer: UpstreamAnswer<unknown>; headers: IncomingHttpHeaders } | { refusal: Refusal }>;

interface Located {
  scope: string;
  status?: number;
  requestId?: string;
}
interface Way {
  scope: string;
  vendor: Vendor;
  clock: Clock;
  upstreamFor: (tls: Tls | undefined) => Upstream;
  log: FastifyBaseLogger;
  /** Takes secrets out of a vendor's words. */
  hide: (words: string) => string;
}

/** One call and its answer: the request as the vendor wants it, the answer as the contract has it. */
export function openExchange({ scope, vendor, clock, upstreamFor, log, hide }: Way): Exchange {
  return async (operation, input, identity, { signal, requestId, headers: more }) => {
    const began = performance.now();
    const observe = (status: number | 'none') =>
      answered.observe({ scope, operation: operation.id, status }, (performance.now() - began) / 1000);
    const request = writeRequest(operation, input, { vendor, identity, requestId, headers: more });
    const tls = vendor.tls?.(operation, input.params);
    const reply = await upstreamFor(tls)
      .send({ ...request, mayRepeat: operation.effect === 'read', signal })
      .catch((error: unknown) => {
        observe('none');
        throw error instanceof Failure ? located(operation, error, { scope }) : error;
      });
    const { status, headers, text } = reply;
    observe(status);
    if (!tls) clock.see(headers, reply.sentAt); // a server of its own has a clock of its own
    const { body, fault } = readBody(text, () => vendor.readOther?.(operation, text));
    const said = { status, headers, text, body };
    const upstreamId = vendor.requestId(said);
    const where = { scope, status, ...(upstreamId === undefined ? {} : { requestId: upstreamId }) };
    try {
      if (fault && (operation.ok ?? [200]).includes(status)) throw fault;
      const refusal = vendor.refusal(operation, said);
      if (refusal) return { refusal: { ...refusal, failure: located(operation, refusal.failure, where) } };
      const { value, drift } = project(operation.response, body);
      if (drift.count > 0) tell(drift, operation, where);
      const hidden = operation.refusal?.(value as never);
      if (hidden) throw new Failure(hidden.kind, hidden.message, hidden);
      const met = { drift: drift.count, driftPaths: [...drift.paths] };
      return { answer: { value, status, ...met, requestId: upstreamId }, headers };
    } catch (error) {
      throw error instanceof Failure ? located(operation, error, where) : error;
    }
  };

  function located({ id }: Operation, failure: Failure, at: Located): Failure {
    const { kind, code, message, body } = failure;
    const { details, failed } = body;
    const hidden = <T extends { message: string }>(all: T[]) =>
      all.map((one) => ({ ...one, message: hide(one.message) }));
    log.info({ operation: id, kind, code, ...at }, 'no answer upstream');
    return new Failure(kind, hide(message), {
      ...body,
      ...(details ? { details: hidden(details) } : {}),
      ...(failed ? { failed: hidden(failed) } : {}),
      upstream: at,
    });
  }

  function tell(drift: Drift, { id }: Operation, where: { requestId?: string }) {
    drifted.inc({ scope, operation: id }, drift.count);
    log.warn(
      { scope, operation: id, drift: drift.count, paths: [...drift.paths].slice(0, 20), ...where },
      'drift',
    );
  }
}

/** What is no JSON is a fault in an answer; a refusal may say anything. */
function readBody(text: string, readOther: () => unknown): { body?: unknown; fault?: Failure } {
  try {
    return { body: readJson(text) };
  } catch (fault) {
    if (!(fault instanceof Failure)) throw fault;
    const body = readOther();
    return body === undefined ? { fault } : { body };
  }
}
