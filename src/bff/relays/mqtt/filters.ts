import { topics, type Topics } from '../../../contract/events.ts';
import type { Person, Grants } from '../../services.ts';
import type { Subscriber } from '../../vendors/vendor.ts';

// Which filters somebody gets: what the scope's identity gets, within the organisations and the role of their grants.

export interface Held {
  subscriber: Subscriber;
  /** Organisations whose events they may see; null means every one. */
  events: readonly string[] | null;
  /** The same of metrics, which take an operator. */
  metrics: readonly string[] | null;
}

export const heldBy = (grants: Grants, person: Person, scope: string, subscriber: Subscriber): Held => ({
  subscriber,
  events: grants.orgsOn(person, scope, 'viewer'),
  metrics: grants.orgsOn(person, scope, 'operator'),
});

const includes = (orgs: readonly string[] | null, org: string) => orgs === null || orgs.includes(org);

export function topicsOf({ subscriber, events, metrics }: Held): Topics {
  const { identity, user, org, version } = subscriber;
  return {
    ...{ identity, user, org, version },
    filters: filtersOf(subscriber, events),
    metrics: { refused: refusalOf(subscriber, metrics), orgs: metrics === null ? null : [...metrics] },
  };
}

function filtersOf({ identity, user, org }: Subscriber, events: Held['events']): string[] {
  if (identity === 'system') return events === null ? [topics.ofAll] : events.map(topics.ofOrg);
  if (!includes(events, org.id)) return [];
  return [identity === 'orgAdmin' ? topics.ofOrg(org.id) : topics.ofUser(org.id, user.id)];
}

function refusalOf({ identity, hasMetrics }: Subscriber, metrics: Held['metrics']) {
  if (metrics?.length === 0) return 'role';
  if (identity !== 'system') return 'identity';
  return hasMetrics ? null : 'version';
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const form = new RegExp(`^(publish|metrics)/(?:(#)|(${uuid})/(\\+|${uuid}))$`);

/** Whether a filter may go upstream. Only the forms of the vendor's page exist, with ids in lower case. */
export function mayAsk(filter: string, { subscriber, events, metrics }: Held): boolean {
  const [, tree, all, org = '', last = ''] = form.exec(filter) ?? [];
  if (tree === undefined) return false;
  const { identity } = subscriber;
  if (tree === 'metrics')
    return refusalOf(subscriber, metrics) === null && !all && last !== '+' && includes(metrics, org);
  if (all) return identity === 'system' && events === null;
  if (!includes(events, org)) return false;
  if (identity === 'system') return true;
  if (org !== subscriber.org.id) return false;
  return identity === 'orgAdmin' || last === subscriber.user.id;
}
