import type { DiskRules } from '../../../contract/services/bms/flavors.ts';

// What the form of an order holds, in the shape of its body, so that what is wrong is told at its field.

type Typed = number | string;
interface TypedDisk {
  volumetype: string;
  size: Typed;
}
export interface TypedOrder {
  hasEip: boolean;
  server: {
    availability_zone: string;
    name: string;
    imageRef: string;
    flavorRef: string;
    root_volume: TypedDisk;
    data_volumes: (TypedDisk & { shareable: boolean })[];
    vpcid: string;
    nics: { subnet_id: string }[];
    extendparam: {
      chargingMode: string;
      periodType: string;
      periodNum: Typed;
      isAutoRenew: boolean;
      isAutoPay: boolean;
    };
    metadata: { op_svc_userid: string };
    publicip: {
      eip: {
        iptype: string;
        bandwidth: { chargemode: string; name: string; size: Typed; sharetype: 'PER' };
        extendparam: { chargingMode: string };
      };
    };
    key_name: string;
    count: Typed;
  };
}

export const newDisk = { volumetype: 'SAS', size: 100, shareable: false };
export const newOrder: TypedOrder = {
  hasEip: false,
  server: {
    ...{ availability_zone: '', name: '', imageRef: '', flavorRef: '', vpcid: '', key_name: '', count: 1 },
    root_volume: { volumetype: 'SAS', size: 150 },
    data_volumes: [],
    nics: [{ subnet_id: '' }, { subnet_id: '' }],
    extendparam: {
      ...{ chargingMode: 'postPaid', periodType: 'month', periodNum: 1 },
      ...{ isAutoRenew: false, isAutoPay: false },
    },
    metadata: { op_svc_userid: '' },
    publicip: {
      eip: {
        iptype: '5_bgp',
        bandwidth: { chargemode: 'bandwidth', name: '', size: 5, sharetype: 'PER' },
        extendparam: { chargingMode: 'postPaid' },
      },
    },
  },
};

/** A zone is its region with a letter behind it. */
const regionOf = (zone: string) => /^(.*\d)[a-z]+$/.exec(zone)?.[1];

/** The body: of disks what the flavour allows, of the rest what was chosen. `user` is known where a password signed in. */
export function toOrder({ hasEip, server }: TypedOrder, rules: DiskRules | undefined, user: string | null) {
  const { root_volume, data_volumes, nics, publicip, count, extendparam, metadata, ...rest } = server;
  const { chargingMode, isAutoRenew, isAutoPay, ...period } = extendparam;
  const regionID = regionOf(server.availability_zone);
  return {
    server: {
      ...rest,
      // One is needed; another may be.
      nics: nics.filter(({ subnet_id }, place) => place === 0 || subnet_id !== ''),
      ...(rules?.root === 'needed' && { root_volume }),
      ...(rules?.data && data_volumes.length > 0 && { data_volumes }),
      extendparam: {
        chargingMode,
        ...(chargingMode === 'prePaid' && {
          ...period,
          // As strings, on purpose: so the vendor wants them.
          ...{ isAutoRenew: String(isAutoRenew), isAutoPay: String(isAutoPay) },
        }),
        ...(regionID && { regionID }),
      },
      metadata: { op_svc_userid: user ?? metadata.op_svc_userid },
      ...(hasEip && { publicip: { eip: { ...publicip.eip, bandwidth: bandwidthOf(server) } } }),
      ...(count !== 1 && { count }),
    },
  };
}

const bandwidthOf = ({ name, publicip: { eip } }: TypedOrder['server']) => ({
  ...eip.bandwidth,
  name: eip.bandwidth.name || `${name}-bandwidth`,
});
