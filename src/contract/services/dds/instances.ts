import * as z from 'zod/mini';
import { utc } from '../../leaves.ts';
import { key, type Projected } from '../../operation.ts';

// Types drift between the vendor's pages: a port is a number or a string, TLS "1" or 1, a size always a string.
const digits = z.pipe(z.union([z.string(), z.number()]), z.transform(String));
const truth = z.pipe(
  z.union([z.string(), z.number(), z.boolean()]),
  z.transform((said) => ['1', 'true', 'on'].includes(String(said).toLowerCase())),
);
const gigabytes = z.pipe(z.union([z.string(), z.number()]), z.transform(toNumber));

/** What is no number is not known. */
function toNumber(said: string | number): number | null {
  const number = said === '' ? NaN : Number(said);
  return Number.isFinite(number) ? number : null;
}

const DdsNode = z.object({
  id: key(),
  name: z.string(),
  status: z.string(), // normal, abnormal, and what it is busy with
  role: z.string(), // master, Primary, Secondary, Hidden, unknown
  private_ip: z.string(),
  public_ip: z.string(),
  spec_code: z.string(),
  availability_zone: z.string(),
});
export type DdsNode = Projected<z.infer<typeof DdsNode>>;

const DdsGroup = z.object({
  type: z.string(), // shard, config, mongos, replica, single
  id: z.optional(z.string()),
  name: z.optional(z.string()),
  status: z.optional(z.string()),
  volume: z.optional(z.nullable(z.object({ size: gigabytes, used: gigabytes }))),
  nodes: z.array(DdsNode),
});
export type DdsGroup = Projected<z.infer<typeof DdsGroup>>;

export const DdsInstance = z.object({
  id: key(),
  name: z.string(),
  remark: z.optional(z.string()),
  status: z.string(), // more of them are seen than are documented
  port: digits,
  mode: z.string(),
  datastore: z.object({ type: z.string(), version: z.string() }),
  engine: z.string(),
  created: utc,
  updated: utc,
  db_user_name: z.string(),
  ssl: truth,
  vpc_id: z.string(),
  subnet_id: z.string(), // the network's
  security_group_id: z.string(),
  backup_strategy: z.object({ start_time: z.string(), keep_days: z.int() }),
  pay_mode: z.string(), // "0" on demand, "1" for a period
  maintenance_window: z.string(),
  groups: z.array(DdsGroup),
  /** What it is busy with; empty when it is free. */
  actions: z.optional(z.array(z.string())),
  tags: z.optional(z.array(z.object({ key: z.string(), value: z.string() }))),
});
export type DdsInstance = Projected<z.infer<typeof DdsInstance>>;

/** 4 to 64 bytes, of which a Chinese character has three; it begins with a letter. */
export const instanceName = /^[A-Za-z\u4e00-\u9fff][A-Za-z0-9_\u4e00-\u9fff-]*$/;
export const nameBytes = (name: string) => new TextEncoder().encode(name).length;
