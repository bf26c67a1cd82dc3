// The session's ends are times of the server's clock; this browser's may be minutes away from it.

let aheadMs = 0;

/** Notes the `Date` header of an answer. */
export function noteServerTime(header: string | null): void {
  const server = Date.parse(header ?? '');
  if (Number.isNaN(server)) return;
  const difference = server - Date.now();
  // The header counts whole seconds: less than two is no difference.
  aheadMs = Math.abs(difference) < 2000 ? 0 : difference;
}

/** Epoch milliseconds by the server's clock. */
export const serverNow = () => Date.now() + aheadMs;
