import { keepPreviousData } from '@tanstack/react-query';
import { towerAlerts } from '../../../contract/services/tower/alerts.ts';
import { towerDisks } from '../../../contract/services/tower/disks.ts';
import { towerHosts } from '../../../contract/services/tower/hosts.ts';
import { towerLabels } from '../../../contract/services/tower/labels.ts';
import { towerMedia } from '../../../contract/services/tower/media.ts';
import { towerMetrics } from '../../../contract/services/tower/metrics.ts';
import { towerNics } from '../../../contract/services/tower/nics.ts';
import { towerSnapshots } from '../../../contract/services/tower/snapshots.ts';
import { query } from '../../lib/query.ts';
import { labelled, named } from './named.ts';

// What a VM's page and its dialogs ask; the list needs none of it.

/** The hosts a VM may go to. */
export const hostsQuery = (scope: string, cluster: string) =>
  query(towerHosts.getHosts, {
    scope,
    body: { where: { cluster: { id: cluster } }, orderBy: 'name_ASC', first: 200 },
  });

export const snapshotsQuery = (scope: string, vm: string) =>
  query(towerSnapshots.getVmSnapshots, {
    scope,
    body: { where: { vm: { id: vm } }, orderBy: 'local_created_at_DESC', first: 200 },
  });

/** Labels by part of their key or value. */
export const labelsQuery = (scope: string, text: string) => ({
  ...query(towerLabels.getLabels, labelled(scope, text)),
  placeholderData: keepPreviousData,
});

/** Images by part of their name. */
export const imagesQuery = (scope: string, text: string) => ({
  ...query(towerMedia.getElfImages, named(scope, text)),
  placeholderData: keepPreviousData,
});

export const nicsQuery = (scope: string, vm: string) =>
  query(towerNics.getVmNics, { scope, body: { where: { vm: { id: vm } }, first: 100 } });

export const disksQuery = (scope: string, vm: string) =>
  query(towerDisks.getVmDisks, { scope, body: { where: { vm: { id: vm } }, first: 100 } });

export const volumesQuery = (scope: string, ids: string[]) => ({
  ...query(towerDisks.getVmVolumes, { scope, body: { where: { id_in: ids }, first: 200 } }),
  enabled: ids.length > 0,
});

export const vmAlertsQuery = (scope: string, vm: string) => ({
  ...query(towerAlerts.getAlerts, {
    scope,
    body: { where: { vms_some: { id: vm } }, orderBy: 'local_start_time_DESC', first: 20 },
  }),
  refetchInterval: 15_000,
});

/** Use over time, as often renewed as it has points. */
export const vmMetricsQuery = (scope: string, vm: string, range: string) => ({
  ...query(towerMetrics.getVmMetrics, {
    scope,
    body: {
      range,
      metrics: ['elf_vm_cpu_overall_usage_percent', 'elf_vm_memory_usage_percent'],
      vms: { id: vm },
    },
  }),
  refetchInterval: 30_000,
  placeholderData: keepPreviousData,
});
