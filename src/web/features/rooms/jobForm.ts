export interface TypedJob {
  room_id: string;
  user_id: string;
  is_record_audio: boolean;
  video_type: string;
  resolution: string;
  max_idle_time: number | string;
  record_param: { record_rule_id: string };
}

/** Larger pictures are made smaller, as the vendor's walk-through has it; without a resolution it records what comes. */
export const toJob = ({ resolution, ...typed }: TypedJob) => ({
  ...typed,
  ...(resolution !== '' && { resolution, resolution_policy: 'DOWNWARD' }),
});
