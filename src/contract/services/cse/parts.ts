import * as z from 'zod/mini';
import { rule } from '../../leaves.ts';
import { key, type Projected } from '../../operation.ts';

export const levels = ['FRONT', 'MIDDLE', 'BACK'] as const;
export const environments = ['', 'development', 'testing', 'acceptance', 'production'] as const;
export const instanceStatuses = ['UP', 'DOWN', 'STARTING', 'TESTING', 'OUTOFSERVICE'] as const;
export type InstanceStatus = (typeof instanceStatuses)[number];

/** Letters, digits, and between them dashes, dots and underscores. */
const isName = (name: string) => /^[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?$/.test(name);
const name = (most: number) =>
  z.string().check(z.minLength(1), z.maxLength(most), rule('registryName', isName));
export const serviceName = name(128);
export const appId = name(160);
const version = z
  .string()
  .check(rule('version', (text: string) => text.length <= 64 && /^\d{1,5}(\.\d{1,5}){0,3}$/.test(text)));
/** `1.0.0`, `latest`, `0.0.0+` for that or newer, `1.0.0-2.0.0` for a range. */
export const versionRule = z
  .string()
  .check(
    rule('versionRule', (text: string) =>
      /^(latest|\d{1,5}(\.\d{1,5}){0,3}(\+|-\d{1,5}(\.\d{1,5}){0,3})?)$/.test(text),
    ),
  );
/** Of a service or an instance: the engine's own are hexadecimal, given ones may be more. */
export const registryId = z.string().check(z.regex(/^[A-Za-z0-9_-][A-Za-z0-9_.-]{0,63}$/));

export const NewMicroservice = z.strictObject({
  serviceName,
  appId: z.optional(appId), // `default`
  version,
  description: z.optional(z.string().check(z.maxLength(256))),
  level: z.optional(z.enum(levels)),
  status: z.optional(z.enum(['UP', 'DOWN'])),
  environment: z.optional(z.enum(environments)),
});
export type NewMicroservice = z.infer<typeof NewMicroservice>;

/** A lease ends `interval` × (`times` + 1) seconds after its last heartbeat. */
const NewHealthCheck = z.strictObject({
  mode: z.enum(['push', 'pull']),
  interval: z.int().check(z.minimum(1), z.maximum(86_400)),
  times: z.int().check(z.minimum(0), z.maximum(1000)),
});
export const NewInstance = z.strictObject({
  hostName: z.string().check(z.minLength(1), z.maxLength(64)),
  endpoints: z.array(
    z
      .string()
      .check(
        rule('endpoint', (text: string) => /^[a-z][a-z0-9+.-]*:(\/\/)?[^\s/]+:\d{1,5}([/?]\S*)?$/.test(text)),
      ),
  ),
  status: z.optional(z.enum(instanceStatuses)),
  healthCheck: z.optional(NewHealthCheck),
});
export type NewInstance = z.infer<typeof NewInstance>;

/** Epoch seconds, which the engine writes as text. */
const seconds = z.string();

export const Microservice = z.object({
  serviceId: key(),
  serviceName: z.string(),
  appId: z.string(),
  version: z.string(),
  description: z.optional(z.nullable(z.string())),
  level: z.optional(z.nullable(z.string())),
  status: z.optional(z.nullable(z.string())),
  environment: z.optional(z.nullable(z.string())),
  registerBy: z.optional(z.nullable(z.string())),
  timestamp: z.optional(seconds),
  modTimestamp: z.optional(seconds),
});
export type Microservice = Projected<z.infer<typeof Microservice>>;

export const Instance = z.object({
  instanceId: key(),
  serviceId: z.string(),
  version: z.optional(z.nullable(z.string())),
  hostName: z.string(),
  endpoints: z.optional(z.nullable(z.array(z.string()))),
  status: z.string(),
  healthCheck: z.optional(
    z.nullable(z.object({ mode: z.string(), interval: z.int(), times: z.optional(z.int()) })),
  ),
  timestamp: z.optional(seconds),
  modTimestamp: z.optional(seconds),
});
export type Instance = Projected<z.infer<typeof Instance>>;
