import type { TFunction } from 'i18next';
import { vpc } from '../../../../contract/services/vpc.ts';
import { checkOff } from '../../../../contract/services/vpc/ports.ts';
import { flowCall, type Flow, type FlowStep } from '../../../lib/flow/flow.ts';
import { addressOf, called, isCheckOff, pairAddresses, withoutPairs } from '../ports.ts';
import { nicWords, pairsCall } from './failover.ts';
import type { Wish } from './wish.ts';
import { readWorld, worldKey, type World } from './world.ts';

type Words = TFunction<'networking'>;
type Step = FlowStep<Wish>;

/** The way back, last step first. It touches only what the flow itself has done. */
export const undoFlow = (t: Words): Flow<Wish, World> => ({
  key: worldKey,
  read: readWorld,
  plan: (wish, world) => [
    recheckStep(t, wish, world),
    unbindStep(t, wish, world),
    deleteStep(t, wish, world),
  ],
});

function recheckStep(t: Words, { scope, off }: Wish, { servers }: World): Step {
  const nics = servers
    .flatMap((server) => server.nics.map((nic) => ({ nic, words: nicWords(server, nic) })))
    .filter(({ nic }) => !off.includes(nic.id));
  return {
    name: 'recheck',
    done: nics.filter(({ nic }) => !isCheckOff(nic)).map(({ words }) => t('checkIsOn', { nic: words })),
    todo: nics
      .filter(({ nic }) => isCheckOff(nic))
      .map(({ nic, words }) =>
        pairsCall(scope, nic, withoutPairs(nic, [checkOff]), {
          key: `recheck ${nic.id}`,
          label: t('turnCheckOn', { nic: words }),
        }),
      ),
  };
}

function unbindStep(t: Words, { scope }: Wish, { vip, servers }: World): Step {
  const ours = servers.flatMap(({ nics }) => nics.map((nic) => addressOf(nic) ?? ''));
  if (!vip) return { name: 'unbind', done: [t('nothingBound')], todo: [] };
  const isBound = pairAddresses(vip).some((address) => ours.includes(address));
  const call = pairsCall(scope, vip, withoutPairs(vip, ours), { key: 'unbind', label: t('unbindFrom') });
  return { name: 'unbind', done: isBound ? [] : [t('nothingBound')], todo: isBound ? [call] : [] };
}

function deleteStep(t: Words, { scope, vip: id = '' }: Wish, { vip, servers }: World): Step {
  if (!vip) return { name: 'delete', done: [t('vipDeleted')], todo: [] };
  const ours = servers.flatMap(({ nics }) => nics.map((nic) => addressOf(nic) ?? ''));
  const others = pairAddresses(vip).filter((address) => !ours.includes(address));
  const call = flowCall<Wish, typeof vpc.deletePort>(
    { key: 'delete', label: t('deleteVip', { name: called(vip) }) },
    vpc.deletePort,
    {
      input: { scope, params: { port_id: id } },
      seen: { allowed_address_pairs: vip.allowed_address_pairs },
    },
  );
  const obstacle = { words: t('boundByOthers', { addresses: others.join(', ') }) };
  return { name: 'delete', done: [], todo: [call], ...(others.length > 0 && { obstacle }) };
}
