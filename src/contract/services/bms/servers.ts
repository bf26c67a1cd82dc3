import * as z from 'zod/mini';
import { utc } from '../../leaves.ts';
import { key, type Projected } from '../../operation.ts';

const words = z.optional(z.nullable(z.string()));

export const BareMetalServer = z.object({
  id: key(),
  name: z.string(),
  status: z.string(), // ACTIVE, BUILD, ERROR, HARD_REBOOT, REBOOT, SHUTOFF, DELETED
  /** What it is busy with; null when it is free. */
  'OS-EXT-STS:task_state': words,
  'OS-EXT-AZ:availability_zone': z.string(),
  flavor: z.object({ id: z.string(), vcpus: words, ram: words, disk: words }), // numbers as strings; ram in MiB
  image: z.optional(z.nullable(z.object({ id: z.string() }))),
  /** By VPC id. */
  addresses: z.record(
    z.string(),
    z.array(
      z.object({
        addr: z.string(),
        version: z.string(),
        'OS-EXT-IPS:type': z.enum(['fixed', 'floating']),
        'OS-EXT-IPS-MAC:mac_addr': words,
      }),
    ),
  ),
  metadata: z.object({
    chargingMode: words, // "0" on demand, "1" for a period
    'metering.order_id': words,
    vpc_id: words,
    image_name: words,
    op_svc_userid: words,
  }),
  key_name: words,
  fault: z.optional(
    z.nullable(z.object({ code: z.nullable(z.int()), message: z.string(), created: z.optional(utc) })),
  ),
  created: utc,
  updated: utc,
});
export type BareMetalServer = Projected<z.infer<typeof BareMetalServer>>;

export const isPrepaidServer = ({ metadata }: Pick<BareMetalServer, 'metadata'>) =>
  metadata?.chargingMode === '1';
