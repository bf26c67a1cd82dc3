/** Times by the vendor's clock, epoch milliseconds. */
export interface AuditWindow {
  from: number;
  to: number;
  /** URN of the user whose events alone are told; all that may be seen without it. */
  user?: string | undefined;
}

const time = (epoch: number) => new Date(epoch).toISOString();

/** In FIQL. */
export function auditFilter({ from, to, user }: AuditWindow): string {
  const within = `timestamp=ge=${time(from)};timestamp=le=${time(to)}`;
  return user === undefined ? `(${within})` : `(${within};user.id==${user})`;
}

/** What names a few things and people: their last events. */
export const namingFilter = (urns: readonly string[]): string =>
  `(${urns.map((urn) => `${urn.startsWith('urn:vcloud:user:') ? 'user' : 'eventEntity'}.id==${urn}`).join(',')})`;
