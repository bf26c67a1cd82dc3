import { closeCode } from '../../contract/channels.ts';
import { Failure } from '../../contract/failure.ts';

/** Why a console is over: a close code and its reason in words. */
export interface Ending {
  code: number;
  reason: string;
}

/** A close frame holds 123 bytes of UTF-8. */
export function closeText(reason: string): string {
  if (Buffer.byteLength(reason) <= 123) return reason;
  const cut = Buffer.from(reason).subarray(0, 120).toString('utf8');
  return cut.replace(/�+$/, '') + '…';
}

const codeOfKind: Partial<Record<Failure['kind'], number>> = {
  unauthenticated: closeCode.refused, // the scope's own sign-in was refused, not the person's
  forbidden: closeCode.notAllowed,
  notFound: closeCode.noSuchVm,
  rateLimited: closeCode.tooMany,
  unavailable: closeCode.gone,
  timeout: closeCode.timedOut,
};

/** A failure while the console was being opened, as its ending. */
export function endingOf(error: unknown): Ending {
  if (!(error instanceof Failure)) return { code: 1011, reason: 'Something went wrong inside Wheelhouse.' };
  const code = error.code === 'VM_NOT_RUNNING' ? closeCode.vmNotRunning : codeOfKind[error.kind];
  return { code: code ?? closeCode.refused, reason: error.message };
}

const consoleServer = 'The console server';

/** How the close of what stands behind us looks to the person. */
export function upstreamClosed(code: number, name = consoleServer): Ending {
  const words: Record<number, string> = {
    1000: `${name} closed the connection.`,
    1001: `${name} is restarting.`,
    1006: `The connection to ${name.replace(/^The/, 'the')} was lost.`,
    1009: `${name} sent a message that is too large.`,
    1011: name === consoleServer ? `${name} could not reach the virtual machine.` : `${name} has failed.`,
  };
  return { code: closeCode.gone, reason: words[code] ?? `${name} closed the connection (${code}).` };
}

export function browserClosed(code: number): Ending {
  const words: Record<number, string> = {
    1002: 'The browser sent something that is no WebSocket frame.',
    1003: 'A console takes binary frames only.',
    1006: 'The connection to the browser was lost.',
    1009: 'The browser sent a message that is too large.',
  };
  return { code, reason: words[code] ?? 'Closed in the browser.' };
}
