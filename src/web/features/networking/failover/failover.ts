import type { TFunction } from 'i18next';
import { vpc } from '../../../../contract/services/vpc.ts';
import { checkOff, vipOwner, type NewVip, type Port } from '../../../../contract/services/vpc/ports.ts';
import { flowCall, type Flow, type FlowCall, type FlowStep } from '../../../lib/flow/flow.ts';
import { addressOf, called, isCheckOff, pairAddresses, withPairs } from '../ports.ts';
import { whyNotAddress } from './whyNotAddress.ts';
import type { Wish } from './wish.ts';
import { readWorld, worldKey, type WantedServer, type World } from './world.ts';

type Words = TFunction<'networking'>;
type Step = FlowStep<Wish>;

/** The vendor's walk-through: create the virtual IP, find the NICs, bind them, turn their check off. */
export const failoverFlow = (t: Words): Flow<Wish, World> => ({
  key: worldKey,
  read: readWorld,
  plan: (wish, world) => [
    createStep(t, wish, world),
    findStep(t, wish, world),
    bindStep(t, wish, world),
    checkStep(t, wish, world),
  ],
});

/** The body that creates a virtual IP: with an address of one's own, or one that the vendor chooses. */
export const createBody = ({
  network,
  name,
  address,
}: Pick<Wish, 'network' | 'name' | 'address'>): NewVip => ({
  port: {
    network_id: network,
    device_owner: vipOwner,
    ...(name && { name }),
    ...(address && { fixed_ips: [{ ip_address: address }] }),
  },
});

function createStep(t: Words, wish: Wish, { vip, ports, subnet, servers }: World): Step {
  const name = 'create';
  const off = servers.flatMap(({ nics }) => nics.filter(isCheckOff).map(({ id }) => id));
  if (vip)
    return { name, done: [t('vipIs', { address: addressOf(vip) ?? '', name: called(vip) })], todo: [] };
  if (wish.vip !== undefined)
    return {
      name,
      done: [],
      todo: [],
      obstacle: {
        words: t('vipGone', { id: wish.vip }),
        instead: { label: t('vipAnew'), wish: { vip: undefined } },
      },
    };
  const twin = ports.find(
    (port) => port.device_owner === vipOwner && wish.name !== '' && port.name === wish.name,
  );
  if (twin)
    return {
      name,
      done: [],
      todo: [],
      obstacle: {
        words: t('vipTwin', { name: wish.name, address: addressOf(twin) ?? '' }),
        instead: { label: t('vipAdopt'), wish: { vip: twin.id, off } },
      },
    };
  const words = whyNotAddress(t, wish.address, subnet, ports);
  const call = flowCall<Wish, typeof vpc.createPort>(
    { key: 'create', label: wish.address ? t('createAt', { address: wish.address }) : t('createAssigned') },
    vpc.createPort,
    { input: { scope: wish.scope, body: createBody(wish) } },
    ({ port }) => ({ vip: port?.id, off }),
  );
  return { name, done: [], todo: [call], ...(words !== undefined && { obstacle: { words } }) };
}

function findStep(t: Words, wish: Wish, { servers }: World): Step {
  const lost = servers.find(({ nics }) => nics.length === 0);
  const rest = wish.servers.filter((id) => id !== lost?.id);
  return {
    name: 'find',
    done: servers.flatMap((server) => server.nics.map((nic) => nicWords(server, nic))),
    todo: [],
    ...(lost && {
      obstacle: {
        words: lost.name === undefined ? t('serverGone', { id: lost.id }) : t('nicGone', { name: lost.name }),
        ...(rest.length > 0 && { instead: { label: t('goOnWithout'), wish: { servers: rest } } }),
      },
    }),
  };
}

function bindStep(t: Words, { scope, vip: id = '' }: Wish, { vip, servers }: World): Step {
  const bound = vip ? pairAddresses(vip) : [];
  const nics = servers.flatMap((server) =>
    server.nics.map((nic) => ({ server, nic, address: addressOf(nic) ?? '' })),
  );
  const missing = nics.filter(({ address }) => !bound.includes(address)).map(({ address }) => address);
  const pairs = withPairs(vip ?? { allowed_address_pairs: [] }, missing);
  const call = pairsCall(scope, vip ?? { id, allowed_address_pairs: [] }, pairs, {
    key: 'bind',
    label: t('bindTo'),
  });
  return {
    name: 'bind',
    done: nics
      .filter(({ address }) => bound.includes(address))
      .map(({ server, nic }) => nicWords(server, nic)),
    todo: missing.length > 0 ? [call] : [],
  };
}

function checkStep(t: Words, { scope }: Wish, { servers }: World): Step {
  const nics = servers.flatMap((server) => server.nics.map((nic) => ({ nic, words: nicWords(server, nic) })));
  return {
    name: 'check',
    done: nics.filter(({ nic }) => isCheckOff(nic)).map(({ words }) => t('checkIsOff', { nic: words })),
    todo: nics
      .filter(({ nic }) => !isCheckOff(nic))
      .map(({ nic, words }) =>
        pairsCall(scope, nic, withPairs(nic, [checkOff]), {
          key: `check ${nic.id}`,
          label: t('turnCheckOff', { nic: words }),
        }),
      ),
  };
}

/** Replaces a port's pairs as a whole, unless they are others than these by then. */
export function pairsCall(
  scope: string,
  port: Pick<Port, 'allowed_address_pairs'> & { id: string },
  pairs: ReturnType<typeof withPairs>,
  named: Pick<FlowCall<Wish>, 'key' | 'label'>,
): FlowCall<Wish> {
  const change = { before: pairAddresses(port), after: pairs.map(({ ip_address }) => ip_address) };
  return flowCall<Wish, typeof vpc.updatePort>({ ...named, change }, vpc.updatePort, {
    input: { scope, params: { port_id: port.id }, body: { port: { allowed_address_pairs: pairs } } },
    seen: { allowed_address_pairs: port.allowed_address_pairs },
  });
}

/** `web-01 · 192.168.0.75` */
export const nicWords = ({ id, name = id }: Pick<WantedServer, 'id' | 'name'>, nic: Port): string =>
  `${name} · ${addressOf(nic) ?? nic.id}`;
