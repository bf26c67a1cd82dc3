import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { operationById, operations } from '../contract/catalogue.ts';
import { driftHeader, seenHeader } from '../contract/channels.ts';
import { Failure } from '../contract/failure.ts';
import { address, type Operation } from '../contract/operation.ts';
import { admit } from './admit.ts';
import type { CallOptions, RawInput } from './exchange.ts';
import { refuseOrder } from './prepaid.ts';
import { compareSeen, readSeen } from './seen.ts';
import type { AuditEntry, AuditOutcome, Connection, Person, Services, UpstreamAnswer } from './services.ts';
import { createTurns, type Turns } from './turns.ts';
import { madeBy } from './undo.ts';
import { unmasked } from './unmask.ts';
import { validate } from './validate.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** `service.name`, for log and metrics. */
    operation?: string;
  }
}

/** Gives every operation of the catalogue its address, except those whose answer is a credential. */
export function catalogueRoutes(
  app: FastifyInstance,
  services: Services,
  list: readonly Operation[] = operations,
): void {
  const inTurn = createTurns();
  for (const operation of list) {
    if (operation.internal) continue;
    app.route({
      method: operation.method,
      url: address(operation).replace(/\{(\w+)\}/g, ':$1'),
      config: { operation: operation.id },
      handler: (request, reply) => serve(services, inTurn, operation, request, reply),
    });
  }
}

async function serve(
  services: Services,
  inTurn: Turns,
  operation: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { connection, audit, person, held } = await admit(services, operation, request);
  const input = validate(operation, request);
  if (operation.effect === 'read')
    return send(reply, await read(operation, input, connection, request, reply));
  try {
    refuseOrder(operation, input, held);
  } catch (error) {
    await services.audit.record({ ...audit, outcome: 'refused', code: 'role' });
    throw error;
  }
  const change = () => write(services, operation, input, { connection, audit, person, request });
  const target = operation.target?.(input as never);
  const isCompared = operation.binds && target !== undefined;
  return send(reply, await (isCompared ? inTurn(JSON.stringify([connection.id, target]), change) : change()));
}

async function read(
  operation: Operation,
  input: RawInput,
  connection: Connection,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  // Whoever went away needs no answer; a write is carried through whatever its author does.
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return call(connection, operation, input, { requestId: request.id, signal: gone.signal });
}

interface Writing {
  connection: Connection;
  audit: AuditEntry;
  person: Person;
  request: FastifyRequest;
}

/** On record before it happens: without a recorded intent nothing is written. */
async function write(
  services: Services,
  operation: Operation,
  input: RawInput,
  { connection, audit, person, request }: Writing,
) {
  const seen = readSeen(request.headers[seenHeader], operation.binds);
  const options = { requestId: request.id };
  const entry = {
    ...audit,
    target: operation.target?.(input as never),
    targetName: typeof seen?.name === 'string' ? seen.name : undefined,
  };
  if (seen && operation.binds) {
    const reading = operationById.get(`${operation.service}.${operation.binds.read}`);
    if (!reading) throw new Error(`${operation.id} is bound to an unknown ${operation.binds.read}`);
    try {
      await compareSeen(connection, operation.binds, reading, input, seen, options);
    } catch (error) {
      if (error instanceof Failure && error.kind === 'conflict')
        await services.audit.record({ ...entry, outcome: 'refused', code: error.code });
      throw error;
    }
  }
  const asked = await unmasked(operation, input, connection, options);
  const intent = await services.audit.intend(entry);
  const conclude = (outcome: AuditOutcome) =>
    // What was done is done: without its outcome the record shows as unknown.
    intent
      .end(outcome)
      .catch((error: unknown) => request.log.error({ err: error, action: operation.id }, 'no outcome'));
  try {
    const answer = await call(connection, operation, asked, options);
    const facts = madeBy(operation, answer.value);
    await conclude({ outcome: 'done', upstreamRequestId: answer.requestId, ...(facts && { facts }) });
    const began = operation.job?.began(answer.value as never);
    // Here and not in the page: whoever begins a job and closes the page at once still finds it in their tray.
    if (began) {
      const label = (entry.targetName ?? entry.target ?? '').slice(0, 200);
      const job = { scope: connection.id, operation: operation.id, input: { ...began }, label };
      if (operation.job?.isUnlisted)
        await services.follows
          .remember(person, job)
          .catch((error: unknown) =>
            request.log.error({ err: error, action: operation.id }, 'not remembered'),
          );
      await services.follows
        .add(person, job, true)
        .catch((error: unknown) => request.log.error({ err: error, action: operation.id }, 'not followed'));
    }
    return answer;
  } catch (error) {
    const outcome = outcomeOf(error);
    if (outcome) await conclude(outcome);
    throw error;
  }
}

const leftOpen = new Set(['timedOut', 'connectionClosed', 'cutOff', 'tooLarge']);

/** How a write ended; undefined when nobody knows, which is what an intent without an outcome says. */
export function outcomeOf(error: unknown): AuditOutcome | undefined {
  if (!(error instanceof Failure)) return { outcome: 'failed', code: 'internal' };
  const { kind, code = kind, body } = error;
  if (leftOpen.has(code)) return undefined;
  const { status = 0, requestId: upstreamRequestId } = body.upstream ?? {};
  // The vendor took it, and answered in a way we cannot read.
  if (kind === 'drift' && status >= 200 && status < 300) return { outcome: 'done', code, upstreamRequestId };
  return { outcome: refusals.has(kind) ? 'refused' : 'failed', code, upstreamRequestId };
}
const refusals = new Set(['forbidden', 'conflict', 'invalid', 'notFound', 'rateLimited']);

// Which operation it is, and so its input, is known only while running: `validate` has seen to it.
const call = (connection: Connection, operation: Operation, input: RawInput, options: CallOptions) =>
  connection.call<Operation>(operation, input as object, options);

function send(reply: FastifyReply, answer: UpstreamAnswer<unknown>) {
  if (answer.drift > 0) reply.header(driftHeader, String(answer.drift));
  // 304 means "not changed" where the contract takes it for success; to a browser it would mean its own cache.
  const status = answer.status === 304 ? 200 : answer.status;
  reply.header('cache-control', 'no-store').code(status);
  if (status === 204) return reply.send();
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer.value));
}
