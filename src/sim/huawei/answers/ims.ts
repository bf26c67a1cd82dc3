import type { ims } from '../../../contract/services/ims.ts';
import type { Answer } from '../call.ts';
import { afterMarker } from '../pages.ts';
import { ecsRefusal } from '../refusal.ts';

const bad = (why: string) => ecsRefusal(400, 'IMG.0001', `Parameter error: ${why}.`);

export const imsAnswers = {
  listImages({ cloud: { world }, query }) {
    const isIronic = (query.get('virtual_env_type') ?? 'Ironic') === 'Ironic';
    const isActive = (query.get('status') ?? 'active') === 'active';
    const isGold = (query.get('__imagetype') ?? 'gold') === 'gold';
    const images = isIronic && isActive && isGold ? world.bareMetal.images : [];
    return {
      images: afterMarker(images, query, bad).rows.map(({ id, name, os, minDisk, isArm }) => ({
        ...{ id, name, status: 'active', min_disk: minDisk, min_ram: 0, __os_type: os, __os_bit: '64' },
        ...{ __imagetype: 'gold', __os_version: name.replace(/ for BareMetal.*/, ''), visibility: 'public' },
        ...{ virtual_env_type: 'Ironic', ...(isArm ? { __support_arm: 'true' } : {}) },
      })),
    };
  },
} satisfies Record<keyof typeof ims, Answer>;
