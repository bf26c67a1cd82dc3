import { boolean, date, many, number, one, oneOf, shape, shown, string, type Shape } from '../shape.ts';
import type { Random } from '../random.ts';
import type { Alert, Host, Vm } from './entities.ts';
import { severities } from './entities.ts';
import type { SiteShapes } from './siteShapes.ts';

const nested = ({ id, name }: { id: string; name: string }) => ({ id, name });

export const createAlertShape = (vms: Shape<Vm>, sites: SiteShapes) =>
  shape<Alert>({
    id: string((alert) => alert.id),
    local_id: string((alert) => alert.local_id),
    severity: oneOf((alert) => alert.severity, severities),
    ended: boolean((alert) => alert.ended !== null),
    message: string((alert) => alert.message),
    cause: string((alert) => alert.cause),
    impact: string((alert) => alert.impact),
    solution: string((alert) => alert.solution),
    value: number(() => 0),
    threshold: number(() => 0),
    alert_rule: shown((alert) => ({ id: `clar${alert.id.slice(4, 12)}` })),
    cluster: one(({ cluster }) => cluster, sites.cluster, nested),
    host: one(
      ({ host }) => host,
      sites.host,
      ({ id, name, management_ip }) => ({ id, name, management_ip }),
    ),
    disk: shown(() => null),
    vms: many((alert) => alert.vms, vms, nested),
    labels: shown(() => ({})),
    create_time: date((alert) => alert.began),
    local_create_time: date((alert) => alert.began),
    local_start_time: date((alert) => alert.began),
    local_end_time: date((alert) => alert.ended),
    local_update_time: date((alert) => alert.ended ?? alert.began),
  });

interface Raised {
  severity: Alert['severity'];
  message: string;
  at: { host: Host } | { vm: Vm };
}

/** An alert that is open from `began` on. */
export function raise(random: Random, began: string, { severity, message, at }: Raised): Alert {
  const thing = 'vm' in at ? at.vm : at.host;
  return {
    id: random.cuid(),
    local_id: random.uuid(),
    severity,
    message,
    cause: `${thing.name} uses more than it is given.`,
    impact: 'What runs on it may answer slowly, or be refused to start.',
    solution:
      'vm' in at ? 'Give the virtual machine more, or ask its owner.' : 'Migrate virtual machines off it.',
    cluster: thing.cluster,
    host: 'vm' in at ? at.vm.host : at.host,
    vms: 'vm' in at ? [at.vm] : [],
    began,
    ended: null,
  };
}

/** What is wrong in the demo's site from the start: something of every severity, and something that is over. */
export function seedAlerts(random: Random, now: number, hosts: readonly Host[], vms: readonly Vm[]): Alert[] {
  const ago = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
  const warned = hosts.find(({ status }) => status !== 'CONNECTED_HEALTHY') ?? hosts[0];
  const busiest = [...vms.slice(0, 200)]
    .sort((a, b) => b.load - a.load)
    .filter(({ status }) => status === 'RUNNING');
  const raised: [minutes: number, Raised | undefined][] = [
    [
      190,
      warned && {
        severity: 'CRITICAL',
        message: `A disk of ${warned.name} is failing.`,
        at: { host: warned },
      },
    ],
    ...busiest.slice(0, 4).map((vm, index): [number, Raised] => [
      12 + index * 31,
      {
        severity: index === 0 ? 'CRITICAL' : index < 3 ? 'NOTICE' : 'INFO',
        message: `The memory of ${vm.name} has been almost full for 10 minutes.`,
        at: { vm },
      },
    ]),
  ];
  const alerts = raised.flatMap(([minutes, what]) => (what ? [raise(random, ago(minutes), what)] : []));
  const last = alerts.at(-1);
  if (last) last.ended = ago(3);
  return alerts;
}
