import * as z from 'zod/mini';
import { service, type Projected } from '../../operation.ts';
import { OneId } from './parts.ts';

/** The exporter's own names. An unknown one is no refusal: its answer has no streams. */
export const vmMetrics = [
  'elf_vm_cpu_overall_usage_percent',
  'elf_vm_memory_usage_percent',
  'elf_vm_network_receive_speed_bitps',
  'elf_vm_network_transmit_speed_bitps',
] as const;

const word = z.nullable(z.string());

export const Metric = z.object({
  unit: z.string(), // PERCENT, DATA_RATE_BIT, …
  step: z.number(),
  dropped: z.boolean(), // there was more than the tower answers at once: ask for a shorter range
  sample_streams: z.nullable(
    z.array(
      z.object({
        // Epoch ms; a stream without points is a metric that this cluster does not keep.
        points: z.nullable(z.array(z.object({ t: z.number(), v: z.nullable(z.number()) }))),
        labels: z.object({ metric_name: word, name: word, _vm: word, _mac: word }), // _vm is the VM's local_id
      }),
    ),
  ),
});
export type Metric = Projected<z.infer<typeof Metric>>;

export const towerMetrics = service('tower', 'cloudtower', {
  getVmMetrics: {
    route: 'POST /v2/api/get-vm-metrics',
    effect: 'read',
    role: 'viewer',
    body: z.strictObject({
      // The vendor does not write its syntax down: these are the forms its own tools use.
      range: z.string().check(z.regex(/^\d{1,3}[mhd]$/)),
      metrics: z.array(z.enum(vmMetrics)).check(z.minLength(1)),
      vms: OneId,
    }),
    response: z.array(z.object({ task_id: z.nullable(z.string()), data: Metric })),
  },
});
