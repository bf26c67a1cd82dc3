import * as z from 'zod/mini';
import { key, type Job, type Projected } from '../../operation.ts';

// A media file as it is answered. Sizes are bytes, durations seconds.

const text = z.nullish(z.string());
const whole = z.nullish(z.int());

/** Digits and nothing else, UTC: `20200806012210`. */
const stamp = z.pipe(
  z.string(),
  z.transform((digits) => digits.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z')),
);

export const VodAsset = z.object({
  asset_id: key(),
  title: text,
  description: text,
  duration: whole,
  size: whole,
  create_time: z.nullish(stamp),
  asset_status: z.nullish(z.string()), // one of `assetStates` of states.ts
  transcode_status: z.nullish(z.string()),
  exec_desc: text,
  media_type: text,
});
export type VodAsset = Projected<z.infer<typeof VodAsset>>;

/** One file in all its detail; the addresses where it is kept are not read. */
export const VodDetails = z.object({
  asset_id: key(),
  base_info: z.nullish(
    z.object({
      title: text,
      video_name: text,
      description: text,
      video_type: text,
      category_name: text,
      tags: text,
      create_time: z.nullish(stamp),
      last_modified: z.nullish(stamp),
      asset_status: z.nullish(z.string()), // before it is whole; `status` in newer answers
      status: z.nullish(z.string()),
      exec_desc: text,
      meta_data: z.nullish(
        z.object({ size: whole, duration: whole, width: whole, hight: whole, codec: text }), // sic
      ),
    }),
  ),
  transcode_info: z.nullish(z.object({ transcode_status: z.nullish(z.string()), exec_desc: text })),
});
export type VodDetails = Projected<z.infer<typeof VodDetails>>;

export const stateOf = ({ base_info }: VodDetails) => base_info?.status ?? base_info?.asset_status ?? null;

/** Followed until the vendor has taken it in. */
export const takenIn: Job = {
  began: ({ asset_id }: { asset_id: string }) => ({ query: { asset_id } }),
  poll: 'showAsset',
  state: (asset: VodDetails) => {
    const state = stateOf(asset);
    const phase = state === 'CREATED' || state === 'PUBLISHED' ? 'done' : 'running';
    return {
      phase: state === 'FAILED' || state === 'DELETED' ? 'failed' : phase,
      progress: null,
      message: asset.base_info?.exec_desc ?? null,
    };
  },
  everySeconds: 5,
};
