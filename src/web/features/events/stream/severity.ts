import type { Notification } from './notification.ts';

export const severities = ['error', 'warning', 'info', 'debug'] as const;
export type Severity = (typeof severities)[number];

const needsSomebody = /(_expiry|lockout|lock_expired|quarantine_reject|upload_timeout)$/;

/** How bad one event is. The vendor says only whether it worked; the rest follows from what it is. */
export function severityOf({ isFailure, object, verb }: Notification): Severity {
  if (isFailure) return 'error';
  if (object === 'task' && verb === 'fail') return 'error';
  if (object === 'task' && verb === 'abort') return 'warning';
  if (object === 'blockingtask' && verb !== 'resume') return 'warning';
  if (needsSomebody.test(verb)) return 'warning';
  return isNoise({ object }) || verb.endsWith('_request') ? 'debug' : 'info';
}

/** Every call to the API signs in: nobody wants to read that. */
export const isNoise = ({ object }: Pick<Notification, 'object'>): boolean => object === 'session';

export const worse = (one: Severity, other: Severity): Severity =>
  severities.indexOf(one) <= severities.indexOf(other) ? one : other;
