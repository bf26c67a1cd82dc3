import { describe, expect, it } from 'vitest';
import { project } from '../bff/project.ts';
import { operations } from './catalogue.ts';
import * as bms from './services/bms.examples.ts';
import * as cse from './services/cse.examples.ts';
import * as dds from './services/dds.examples.ts';
import * as drs from './services/drs.examples.ts';
import * as ecs from './services/ecs.examples.ts';
import * as iam from './services/iam.examples.ts';
import * as ims from './services/ims.examples.ts';
import * as vcd from './services/vcd.examples.ts';
import * as vpc from './services/vpc.examples.ts';
import * as live from './services/live.examples.ts';
import * as rtc from './services/rtc.examples.ts';
import * as scm from './services/scm.examples.ts';
import * as servicestage from './services/servicestage.examples.ts';
import * as tower from './services/tower.examples.ts';
import * as vod from './services/vod.examples.ts';
import * as vpcep from './services/vpcep.examples.ts';

// The witness the catalogue did not write: the vendors' own pages.
const services = [
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
];
const examples = services.flatMap((service) => service.examples);
const counterExamples = services.flatMap((service) => service.counterExamples);

/** The same spec as startVm by another verb. */
const kinOfStartVm = [
  ...['restartVm', 'poweroffVm', 'forceRestartVm', 'suspendVm', 'resumeVm'],
  ...['moveVmToRecycle', 'recoverVmFromRecycle'],
];

describe('an example', () => {
  it.each(examples.filter(({ request }) => request !== undefined))(
    'is asked as $operation.id wants it ($source)',
    ({ operation, request }) => {
      expect(operation.body!.safeParse(request).error?.issues).toBeUndefined();
    },
  );

  it.each(examples.filter(({ query }) => query !== undefined))(
    'is asked for as $operation.id wants it ($source)',
    ({ operation, query }) => {
      expect(operation.query!.safeParse(query).error?.issues).toBeUndefined();
    },
  );

  it.each(examples.filter(({ answer }) => answer !== undefined))(
    'is answered as $operation.id has it ($source)',
    ({ operation, answer }) => {
      const { drift } = project(operation.response, answer);
      expect([...drift.paths]).toEqual([]);
      expect(drift.count).toBe(0);
    },
  );

  it('stands for every operation, so that none is believed by itself alone', () => {
    const shown = new Set(examples.map(({ operation }) => operation.id));
    const kin = new Set(kinOfStartVm.map((name) => `tower.${name}`));
    expect(operations.filter(({ id }) => !shown.has(id) && !kin.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('a counter-example', () => {
  it.each(counterExamples.filter(({ request }) => request !== undefined))(
    'of $operation.id is refused: $why',
    ({ operation, request }) => {
      expect(operation.body!.safeParse(request).success).toBe(false);
    },
  );

  it.each(counterExamples.filter(({ answer }) => answer !== undefined))(
    'of an answer to $operation.id is drift: $why',
    ({ operation, answer }) => {
      expect(() => project(operation.response, answer)).toThrow(expect.objectContaining({ kind: 'drift' }));
    },
  );
});

it('an operation whose answer is a credential has no address', () => {
  const credential = /token|password|secret|private_key|ticket|redirect|direct(?!ion)/;
  interface Def {
    innerType?: unknown;
    element?: unknown;
    shape?: Record<string, unknown>;
  }
  const fields = (schema: unknown): string[] => {
    const { innerType, element, shape = {} } = (schema as { _zod: { def: Def } })._zod.def;
    return [
      ...Object.keys(shape),
      ...[innerType, element, ...Object.values(shape)].filter(Boolean).flatMap(fields),
    ];
  };
  const leaking = operations.filter(
    ({ internal, response }) => !internal && fields(response).some((f) => credential.test(f)),
  );
  expect(leaking.map(({ id }) => id)).toEqual([]);
  expect(operations.filter(({ internal }) => internal).map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'login',
      'vnc',
      'getVmVncInfo',
      'createToken',
      'signIn',
      'exchangeToken',
      'exportCertificate',
      'authority',
    ]),
  );
});
