import * as z from 'zod/mini';
import { service } from './operation.ts';

// Cloud Director's events, as the browser gets them: MQTT 3.1.1 on a WebSocket of the BFF, which signs in upstream and
// forwards what a person may see. Ids in topics are bare UUIDs.

/** The socket of one scope; its subprotocol is `mqtt`. */
export const eventsPath = (scope: string) => `/api/${scope}/messaging/mqtt`;

export const topics = {
  /** What one user did. */
  ofUser: (org: string, user: string) => `publish/${org}/${user}`,
  /** What happened in one organisation: for its administrators. */
  ofOrg: (org: string) => `publish/${org}/+`,
  /** What happened anywhere: for system administrators. */
  ofAll: 'publish/#',
  /** For system administrators, since 10.2.2. */
  metrics: (org: string, vApp: string) => `metrics/${org}/${vApp}`,
};

/**
 * What the guard takes: CONNECT once, SUBSCRIBE, UNSUBSCRIBE, PUBACK, PUBREC, PUBCOMP, PINGREQ, DISCONNECT, each at most this
 * large. A filter that is not in `Topics` is answered with SUBACK 0x80 and asked of nobody.
 */
export const largestPacket = 256 * 1024;
/** At a time. A window that shows several scopes has a pane on each, so a person's are counted on each by itself. */
export const mostPanes = { perPerson: 4, perScope: 50 };

/**
 * Besides the codes of `channels.ts` (4401 signed out, 4403 not allowed, 4408 idle, 4429 too many panes or a reader too
 * slow, 4502 refused, 4503 gone, 4504 timed out) and 1002, 1003, 1009 for what is no MQTT, no binary frame, too large:
 * the sign-in upstream was renewed or Wheelhouse restarts, so connect again at once; nothing is wrong.
 */
export const connectAgain: ReadonlySet<number> = new Set([1001, 1012]);

/** Why metrics cannot be had: the person's role, what the scope is signed in as, or its Cloud Director's age. */
export const NoMetrics = z.enum(['role', 'identity', 'version']);
export type NoMetrics = z.infer<typeof NoMetrics>;

/** What a person may subscribe to in a scope: what its identity gets, within what their grants name. */
export const Topics = z.object({
  /** What the scope is signed in as. */
  identity: z.enum(['user', 'orgAdmin', 'system']),
  user: z.object({ id: z.string(), name: z.string() }),
  org: z.object({ id: z.string(), name: z.string() }),
  /** The API version spoken, as `39.0`. */
  version: z.string(),
  /** Subscribe to each of these, each in a SUBSCRIBE of its own. None: the grants name other organisations. */
  filters: z.array(z.string()),
  metrics: z.object({
    /** Null: `topics.metrics` of any vApp in `orgs`. */
    refused: z.nullable(NoMetrics),
    /** Organisations of these metrics; null means every one. */
    orgs: z.nullable(z.array(z.string())),
  }),
});
export type Topics = z.infer<typeof Topics>;

export const events = service('own', 'own', {
  getTopics: {
    route: 'GET /api/{scope}/messaging/topics',
    effect: 'read',
    role: 'viewer', // of the scope
    response: Topics,
  },
});
