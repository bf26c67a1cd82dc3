import type { Operation } from '../../../contract/operation.ts';
import type { HuaweiScope } from '../../scopeConfig.ts';

/** Identities: a project's (which is of one region), or the account's, which the vendor calls its domain. */
export type Kind = 'project' | 'domain';

/** Services of the account as a whole; every other one belongs to a project. */
const ofAccount = new Set(['iam', 'rtc']);
export const kindOf = ({ service }: Operation): Kind => (ofAccount.has(service) ? 'domain' : 'project');

/** Services with one host for all regions. */
const worldwide: Record<string, string> = { rtc: 'https://rtc-api.myhuaweicloud.com' };

/** Address of an operation's service, base path included. */
export function baseOf({ region, endpoints }: HuaweiScope, { service }: Operation): string {
  const configured: Readonly<Record<string, string | undefined>> = endpoints;
  return configured[service] ?? worldwide[service] ?? `https://${service}.${region}.myhuaweicloud.com`;
}
