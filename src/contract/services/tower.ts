import { towerAlerts } from './tower/alerts.ts';
import { towerConsoles } from './tower/consoles.ts';
import { towerDisks } from './tower/disks.ts';
import { towerHosts } from './tower/hosts.ts';
import { towerLabels } from './tower/labels.ts';
import { towerMedia } from './tower/media.ts';
import { towerMetrics } from './tower/metrics.ts';
import { towerNics } from './tower/nics.ts';
import { towerPower } from './tower/power.ts';
import { towerRecycle } from './tower/recycle.ts';
import { towerSession } from './tower/session.ts';
import { towerSnapshots } from './tower/snapshots.ts';
import { towerTasks } from './tower/tasks.ts';
import { towerUserAudit } from './tower/userAudit.ts';
import { towerVms } from './tower/vms.ts';

/**
 * SmartX CloudTower 4.x, https://code.smartx.com: every operation is POST /v2/api/<verb>, GraphQL is POST /api.
 * A page imports the part it needs; the whole is for the catalogue, the BFF and the simulator.
 */
export const tower = {
  ...towerSession,
  ...towerVms,
  ...towerNics,
  ...towerDisks,
  ...towerSnapshots,
  ...towerMedia,
  ...towerLabels,
  ...towerMetrics,
  ...towerTasks,
  ...towerHosts,
  ...towerAlerts,
  ...towerPower,
  ...towerRecycle,
  ...towerConsoles,
  ...towerUserAudit,
};
