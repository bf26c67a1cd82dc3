import { describe, expectTypeOf, it } from 'vitest';
import type { Answer, Input } from './operation.ts';
import { service } from './operation.ts';
import { own } from './services/own.ts';
import { ownConsoles } from './services/own/consoles.ts';
import { tower } from './services/tower.ts';
import * as z from 'zod/mini';

type Known = (typeof tower)[keyof typeof tower] | (typeof own)[keyof typeof own];
function ask<O extends Known>(_operation: O, _input: Input<O>) {}

describe('wrong programs do not compile', () => {
  it('a mutation is bound to one id', () => {
    ask(tower.startVm, { scope: 'hq', body: { where: { id: 'vm1' } } });
    // @ts-expect-error an empty where would act on every VM
    ask(tower.startVm, { scope: 'hq', body: { where: {} } });
    // @ts-expect-error id_in would act on many
    ask(tower.startVm, { scope: 'hq', body: { where: { id_in: ['vm1'] } } });
    // @ts-expect-error a vendor's operation needs its scope
    ask(tower.startVm, { body: { where: { id: 'vm1' } } });
  });

  it('a read takes what its schema names and no more', () => {
    // @ts-expect-error getVersion takes no body
    ask(tower.getVersion, { scope: 'hq', body: {} });
    // @ts-expect-error unknown fields are refused, not dropped
    ask(tower.getVms, { scope: 'hq', body: { limit: 5 } });
    // @ts-expect-error an own operation has no scope of its own
    ask(own.listScopes, { scope: 'hq' });
    // @ts-expect-error the path's parameter is missing
    ask(ownConsoles.getConsole, {});
  });

  it('every leaf of a vendor answer but a key may be null', () => {
    expectTypeOf<Answer<typeof tower.getVms>[number]['name']>().toEqualTypeOf<string | null>();
    expectTypeOf<Answer<typeof tower.getVms>[number]['id']>().not.toBeNullable();
    expectTypeOf<Answer<typeof own.listScopes>[number]['name']>().toEqualTypeOf<string>();
  });

  it('an operation without a role does not compile', () => {
    // @ts-expect-error role is required, so that forgetting it is no way in
    service('x', 'huawei', { list: { route: 'GET /v1/x', effect: 'read', response: z.null() } });
  });
});
