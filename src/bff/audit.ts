import { randomUUID } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import { Failure } from '../contract/failure.ts';
import { append, type Unchained } from './auditChain.ts';
import type { Audit, AuditEntry, AuditOutcome } from './services.ts';
import type { Store } from './store/store.ts';

/** With `isTold` every record is a line of the log too, for an engine that collects them. */
export function createAudit(store: Store, log: FastifyBaseLogger, isTold = false): Audit {
  async function write(row: Unchained) {
    await append(store, row);
    if (isTold) log.info({ audit: { ...row, facts: JSON.parse(row.facts) as unknown } }, 'on record');
  }
  async function mustAppend(row: Unchained) {
    try {
      await write(row);
    } catch (error) {
      log.error({ err: error, action: row.action }, 'the audit trail could not be written');
      throw new Failure('unavailable', 'The audit trail cannot be written, so nothing was done.', {
        code: 'auditUnavailable',
      });
    }
  }

  return {
    async intend(entry) {
      const id = randomUUID();
      await mustAppend(toRow(id, 'intent', entry));
      return {
        // The deed is done by now: a trail that cannot take its outcome shows it as unknown.
        end: (outcome) =>
          write(toRow(id, 'outcome', entry, outcome)).catch((error: unknown) =>
            log.error({ err: error, action: entry.action }, 'the audit trail could not take an outcome'),
          ),
      };
    },
    record: (entry) => mustAppend(toRow(randomUUID(), 'record', entry, entry)),
  };
}

function toRow(id: string, phase: string, entry: AuditEntry, ended?: AuditOutcome): Unchained {
  return {
    entry: id,
    phase,
    who: entry.who,
    session: entry.sessionId ?? null,
    address: entry.address,
    action: entry.action,
    scope: entry.scope ?? null,
    target: entry.target ?? null,
    target_name: entry.targetName ?? null,
    outcome: ended?.outcome ?? null,
    code: ended?.code ?? null,
    request_id: entry.requestId ?? null,
    upstream_request_id: ended?.upstreamRequestId ?? null,
    facts: JSON.stringify(ended?.facts ?? entry.facts ?? {}),
  };
}
