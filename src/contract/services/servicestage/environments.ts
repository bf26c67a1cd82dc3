import * as z from 'zod/mini';
import { id, rule } from '../../leaves.ts';
import { key, type Projected } from '../../operation.ts';
import { deployModes } from './kinds.ts';

/** What an environment can be made of; the international site lists fewer, and older environments hold others. */
export const resourceTypes = [
  ...['vpc', 'eip', 'elb', 'cce', 'ecs', 'as', 'cse', 'nacos', 'ms_gateway', 'dcs', 'rds', 'subnet', 'acl'],
  ...['customServer', 'gaussdb', 'dms_rocketmq', 'css_es', 'custom_k8s'],
] as const;

const Label = z.object({ key: z.string(), value: z.nullish(z.string()) });
const labelText = z.string().check(z.minLength(1), z.maxLength(64));
export const mostLabels = 20;
const Labels = z
  .array(z.strictObject({ key: labelText, value: z.optional(z.string().check(z.maxLength(64))) }))
  .check(z.maxLength(mostLabels));

export const EnvironmentResource = z.object({
  id: key(),
  type: z.string(),
  name: z.nullish(z.string()),
});
export type EnvironmentResource = Projected<z.infer<typeof EnvironmentResource>>;

export const Environment = z.object({
  id: key(),
  name: z.string(),
  description: z.nullish(z.string()),
  creator: z.nullish(z.string()),
  vpc_id: z.nullish(z.string()),
  deploy_mode: z.nullish(z.string()),
  labels: z.nullish(z.array(Label)),
  create_time: z.nullish(z.number()), // epoch ms
  update_time: z.nullish(z.number()),
  resources: z.nullish(z.array(EnvironmentResource)), // not in a list
});
export type Environment = Projected<z.infer<typeof Environment>>;

/** 2 to 64, begins with a letter, ends with a letter or a digit. */
const name = z.string().check(
  z.minLength(2),
  z.maxLength(64),
  rule('characters', (text: string) => /^[A-Za-z][A-Za-z0-9_-]*[A-Za-z0-9]$/.test(text)),
);
const description = z.optional(z.string().check(z.maxLength(128)));

export const NewEnvironment = z.strictObject({
  name,
  vpc_id: id,
  description,
  enterprise_project_id: z.optional(id),
  /** Of the walk-through; the reference of this version no longer has it. */
  charge_mode: z.optional(z.enum(['provided'])),
  deploy_mode: z.optional(z.enum(deployModes)),
  labels: z.optional(Labels),
});
export type NewEnvironment = z.infer<typeof NewEnvironment>;

export const ChangedEnvironment = z.strictObject({ name, description, labels: Labels });
export type ChangedEnvironment = z.infer<typeof ChangedEnvironment>;

/** All of them: what is not named is taken out, and none takes all out. */
export const Resources = z.strictObject({
  resources: z
    .array(
      z.strictObject({
        id,
        // Not only those above: what is replaced whole may hold one that we do not know, which has to stay.
        type: z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_]{0,63}$/)),
        name: z.optional(z.string().check(z.maxLength(128))),
      }),
    )
    .check(z.maxLength(100)),
});
export type Resources = z.infer<typeof Resources>;
