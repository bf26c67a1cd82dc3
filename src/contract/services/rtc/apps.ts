import * as z from 'zod/mini';
import { utc } from '../../leaves.ts';
import { key, type Projected } from '../../operation.ts';
import { masked } from '../../masks.ts';

const AppState = z.object({ state: z.string(), update_time: z.optional(utc) });

export const RtcApp = z.object({
  app_id: key(),
  app_name: z.string(),
  state: z.nullish(AppState),
  scope: z.optional(z.string()), // DOMESTIC, OVERSEA, GLOBAL
  domain: z.optional(z.string()),
  create_time: z.optional(utc),
  /** Whether users need a signature to join, and for how long one is good. */
  authentication: z.nullish(
    z.object({
      enable: z.optional(z.boolean()),
      expire: z.optional(z.int()), // seconds
      app_key: z.nullish(masked),
    }),
  ),
  auto_record_mode: z.nullish(
    z.object({ mode: z.optional(z.string()), record_rule_id: z.optional(z.string()) }),
  ),
});
export type RtcApp = Projected<z.infer<typeof RtcApp>>;

export const SwitchedApp = z.object({ app_id: key(), state: z.nullish(AppState) });
