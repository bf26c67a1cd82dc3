import type { Services } from '../services.ts';
import { tellTower } from '../vendors/cloudtowerTrail.ts';
import { consoleBytes, socketsEnded } from './counts.ts';
import type { Ending } from './ending.ts';
import type { Pipe } from './pipe.ts';
import type { ConsoleRow } from './tickets.ts';

/** What is written down about one console: the end of its row, its audit entries, a line in the log. */
export function recordConsole(services: Services, row: ConsoleRow, address: string) {
  const { audit, store, log } = services;
  const startedAt = Date.now();
  const said = {
    ...(row.why && { why: row.why }),
    ...(row.case_number && { caseNumber: row.case_number }),
  };
  const entry = (action: string) => ({
    who: row.name,
    sessionId: row.session,
    address,
    action,
    scope: row.scope,
    target: row.vm,
    targetName: row.vm_name ?? undefined,
    facts: { mode: row.mode, console: row.id, ...said },
  });

  /** Nobody waits for the tower, and what it says changes nothing here. */
  function tell(kind: 'open' | 'close', seconds?: number) {
    const connection = services.connections.get(row.scope);
    if (!connection) return;
    const deed = { kind, vm: row.vm, vmName: row.vm_name, who: row.name, address, mode: row.mode, seconds };
    tellTower(connection, deed).then(
      (failure) =>
        failure && log.info({ scope: row.scope, err: failure }, 'CloudTower keeps no record of consoles'),
      (error: unknown) => log.error(error, 'a console could not be told to CloudTower'),
    );
  }

  return {
    /** It carries bytes. */
    opened: () => tell('open'),
    intendOpen: () => audit.intend(entry('console.open')),
    refuseOpen: (code: string) => audit.record({ ...entry('console.open'), outcome: 'refused', code }),

    /** `piped` is missing when the console never carried a byte. */
    async end({ code, reason }: Ending, piped: Pipe | undefined): Promise<void> {
      const facts = {
        mode: row.mode,
        console: row.id,
        code,
        seconds: Math.round((Date.now() - startedAt) / 1000),
        bytesIn: piped?.bytesIn ?? 0,
        bytesOut: piped?.bytesOut ?? 0,
      };
      log.info({ scope: row.scope, vm: row.vm, ...facts, reason }, 'console ended');
      socketsEnded.inc({ kind: 'console', code });
      consoleBytes.inc({ direction: 'up' }, facts.bytesIn);
      consoleBytes.inc({ direction: 'down' }, facts.bytesOut);
      try {
        await store.db
          .updateTable('console_sessions')
          .set({
            ...{ ended_at: Date.now(), code, reason },
            ...(piped && { bytes_in: piped.bytesIn, bytes_out: piped.bytesOut }),
          })
          .where('id', '=', row.id)
          .where('ended_at', 'is', null) // whoever ended it elsewhere has said why
          .execute();
        if (!piped) return; // its `console.open` says how it failed
        tell('close', facts.seconds);
        await audit.record({ ...entry('console.close'), outcome: 'done', code: String(code), facts });
      } catch (error) {
        log.error(error, 'the end of a console could not be written down');
      }
    },
  };
}
