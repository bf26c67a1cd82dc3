import { useMutation, useQuery } from '@tanstack/react-query';
import { expectTypeOf, it } from 'vitest';
import { own } from '../../contract/services/own.ts';
import { towerPower } from '../../contract/services/tower/power.ts';
import { towerVms, type Vm } from '../../contract/services/tower/vms.ts';
import { mutation, query } from './query.ts';

it('a query knows its answer', () => {
  const { data } = useQuery(query(towerVms.getVms, { scope: 'hq', body: { first: 50 } }));
  expectTypeOf(data).toEqualTypeOf<Vm[] | undefined>();
  // @ts-expect-error a write is no query
  query(towerPower.startVm, { scope: 'hq', body: { where: { id: 'vm1' } } });
});

it('a mutation takes the input of its operation', () => {
  const { mutate } = useMutation(mutation(towerPower.startVm));
  mutate({ input: { scope: 'hq', body: { where: { id: 'vm1' } } }, seen: { status: 'STOPPED' } });
  // @ts-expect-error an own operation has no body of a VM
  useMutation(mutation(own.signOut)).mutate({ input: { body: { where: { id: 'vm1' } } } });
});
