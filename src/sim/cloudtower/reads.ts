import { Refusal } from '../refusal.ts';
import { countAll, list, match, onlyKeys, type Table } from '../table.ts';
import { invalid } from '../where.ts';
import { signed, type Answer } from './answer.ts';
import { metricOf, rangeOf } from './metrics.ts';
import type { Tower } from './tower.ts';

const rows = <T extends { id: string }>(table: (tower: Tower) => Table<T>): Answer =>
  signed(({ tower, body }) => {
    const { shape } = table(tower);
    return list(table(tower), body).map((row) => shape.row(row));
  });

export const reads = {
  getVms: rows(({ world }) => world.vms),
  getVmsConnection: signed(({ tower, body }) => countAll(tower.world.vms, body)),
  getVmNics: rows(({ world }) => world.nics),
  getVmDisks: rows(({ world }) => world.drives),
  getVmVolumes: rows(({ world }) => world.volumes),
  getVmSnapshots: rows(({ world }) => world.snapshots),
  getElfImages: rows(({ world }) => world.images),
  getLabels: rows(({ world }) => world.labels),
  getClusters: rows(({ world }) => world.clusters),
  getHosts: rows(({ world }) => world.hosts),
  getAlerts: rows(({ world }) => world.alerts),
  getAlertsConnection: signed(({ tower, body }) => countAll(tower.world.alerts, body)),
  getTasks: signed((call) => {
    const found = rows(({ world }) => world.tasks.table)(call);
    return call.tower.faults.settings.vanishTasks ? [] : found;
  }),
  getVmMetrics: signed(({ tower, body }) => {
    onlyKeys(body, ['range', 'metrics', 'vms']);
    const { range, metrics, vms } = body;
    const length = typeof range === 'string' ? rangeOf(range) : undefined;
    if (length === undefined) throw invalid('range', 'must be a duration');
    if (!Array.isArray(metrics)) throw invalid('metrics', 'must be array');
    if (vms === undefined) throw invalid('vms', 'is required');
    if (tower.faults.settings.noMetrics)
      throw new Refusal(400, 'METRICS_UNAVAILABLE: no observability service.');
    const found = match(tower.world.vms, vms);
    return metrics.map((name) => metricOf(String(name), found, length, tower.world.clock.now()));
  }),
};
