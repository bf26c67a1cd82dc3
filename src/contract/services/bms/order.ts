import * as z from 'zod/mini';
import { id } from '../../leaves.ts';

// What a bare-metal server is ordered with.

export const volumeTypes = ['SATA', 'SAS', 'SSD', 'GPSSD'] as const;
export const eipTypes = ['5_bgp', '5_sbgp'] as const;
export const limits = {
  root: { least: 40, most: 1024 }, // GB, and not less than the image's min_disk
  data: { least: 10, most: 32_768 }, // GB
  disks: 59, // for data, beside the one it boots from
  bandwidth: { least: 1, most: 2000 }, // Mbit/s
  months: 9,
  count: 100,
} as const;

const whole = ({ least, most }: { least: number; most: number }) =>
  z.int().check(z.minimum(least), z.maximum(most));
const truth = z.enum(['true', 'false']); // as strings, on purpose
const chargingMode = z.enum(['prePaid', 'postPaid']);

/** Each of several servers gets `-0001` and so on behind its name. */
const nameLength = (count = 1) => (count > 1 ? 58 : 63);
const ServerName = z
  .string()
  .check(z.minLength(1), z.maxLength(63), z.regex(/^[A-Za-z0-9_.\u4e00-\u9fff-]+$/));

const Eip = z
  .strictObject({
    iptype: z.enum(eipTypes),
    bandwidth: z.strictObject({
      chargemode: z.enum(['traffic', 'bandwidth']),
      name: z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[A-Za-z0-9_.\u4e00-\u9fff-]+$/)),
      size: whole(limits.bandwidth),
      sharetype: z.literal('PER'),
    }),
    // The source writes this object in the brackets of a list.
    extendparam: z.strictObject({ chargingMode }),
  })
  .check(
    z.superRefine(({ bandwidth, extendparam }, context) => {
      if (bandwidth.chargemode === 'traffic' && extendparam.chargingMode === 'prePaid')
        context.addIssue({
          ...{ code: 'custom', path: ['bandwidth', 'chargemode'], params: { rule: 'trafficPostPaid' } },
          input: bandwidth.chargemode,
        });
    }),
  );

const Extendparam = z
  .strictObject({
    chargingMode,
    periodType: z.optional(z.enum(['month', 'year'])),
    periodNum: z.optional(whole({ least: 1, most: limits.months })),
    isAutoRenew: z.optional(truth),
    isAutoPay: z.optional(truth),
    regionID: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
  })
  .check(
    z.superRefine(({ chargingMode: mode, periodType, periodNum }, context) => {
      const add = (name: string, input: unknown, at: string) =>
        context.addIssue({ code: 'custom', path: [at], params: { rule: name }, input });
      if (mode === 'prePaid' && periodNum === undefined) add('periodNeeded', periodNum, 'periodNum');
      if (mode === 'prePaid' && periodType === undefined) add('periodNeeded', periodType, 'periodType');
      if (periodType === 'year' && (periodNum ?? 1) > 1) add('oneYear', periodNum, 'periodNum');
    }),
  );

export const BareMetalOrder = z.strictObject({
  server: z
    .strictObject({
      availability_zone: z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/)),
      name: ServerName,
      imageRef: id,
      flavorRef: z.string().check(z.regex(/^physical\.[A-Za-z0-9.]{1,90}$/)),
      root_volume: z.optional(z.strictObject({ volumetype: z.enum(volumeTypes), size: whole(limits.root) })),
      data_volumes: z.optional(
        z
          .array(
            z.strictObject({
              volumetype: z.enum(volumeTypes),
              size: whole(limits.data),
              shareable: z.boolean(),
            }),
          )
          .check(z.minLength(1), z.maxLength(limits.disks)),
      ),
      vpcid: id, // so spelt
      nics: z.array(z.strictObject({ subnet_id: id })).check(z.minLength(1), z.maxLength(2)), // of networks
      extendparam: Extendparam,
      metadata: z.strictObject({ op_svc_userid: id }),
      publicip: z.optional(z.strictObject({ eip: Eip })),
      key_name: z.string().check(z.minLength(1), z.maxLength(255)),
      count: z.optional(whole({ least: 1, most: limits.count })),
    })
    .check(
      z.superRefine(({ name, count }, context) => {
        if (name.length > nameLength(count))
          context.addIssue({
            ...{ code: 'custom', path: ['name'], params: { rule: 'nameWithNumber' }, input: name },
          });
      }),
    ),
});
export type BareMetalOrder = z.infer<typeof BareMetalOrder>;

/** Whether an order costs money at once, for a period: that is an administrator's to give. */
export const isPrepaid = ({ server: { extendparam, publicip } }: Payable) =>
  extendparam.chargingMode === 'prePaid' || publicip?.eip.extendparam.chargingMode === 'prePaid';
interface Payable {
  server: {
    extendparam: { chargingMode: string };
    publicip?: { eip: { extendparam: { chargingMode: string } } } | undefined;
  };
}
