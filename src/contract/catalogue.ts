import type { Operation } from './operation.ts';
import { bms } from './services/bms.ts';
import { cse } from './services/cse.ts';
import { dds } from './services/dds.ts';
import { drs } from './services/drs.ts';
import { ecs } from './services/ecs.ts';
import { iam } from './services/iam.ts';
import { ims } from './services/ims.ts';
import { live } from './services/live.ts';
import { rtc } from './services/rtc.ts';
import { scm } from './services/scm.ts';
import { servicestage } from './services/servicestage.ts';
import { vcd } from './services/vcd.ts';
import { vod } from './services/vod.ts';
import { vpc } from './services/vpc.ts';
import { vpcep } from './services/vpcep.ts';
import { tower } from './services/tower.ts';

/** Every vendor service, for the BFF and the tests. The SPA imports the one service file it needs. */
export const catalogue = {
  tower,
  iam,
  vpc,
  ecs,
  ims,
  vpcep,
  cse,
  dds,
  bms,
  drs,
  scm,
  rtc,
  live,
  servicestage,
  vod,
  vcd,
} satisfies Record<string, Record<string, Operation>>;

export const operations: Operation[] = Object.values<Record<string, Operation>>(catalogue).flatMap(
  (service) => Object.values(service),
);

export const operationById = new Map(operations.map((operation) => [operation.id, operation]));
