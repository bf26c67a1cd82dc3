import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { vpc } from '../../../../contract/services/vpc.ts';
import type { NewVip } from '../../../../contract/services/vpc/ports.ts';
import { useBodyForm } from '../../../ui/form/useBodyForm.ts';
import { useDraft } from '../../../ui/form/useDraft.ts';
import { networkPortsQuery, subnetsQuery } from '../networkingQueries.ts';
import { createBody } from './failover.ts';
import { whyNotAddress } from './whyNotAddress.ts';
import type { Wish } from './wish.ts';

/** The fields stand where the body of the call has them; scope and servers are the flow's own. */
export interface Typed {
  scope: string;
  servers: string[];
  port: { network_id: string; name: string; fixed_ips: { ip_address: string }[] };
}

const typedOf = ({ scope, servers, network, name, address }: Wish): Typed => ({
  scope,
  servers: [...servers],
  port: { network_id: network, name, fixed_ips: [{ ip_address: address }] },
});

const wishOfTyped = ({ scope, servers, port }: Typed, wish: Wish): Wish => ({
  ...wish,
  scope,
  servers,
  network: port.network_id,
  name: port.name.trim(),
  address: port.fixed_ips[0]?.ip_address.trim() ?? '',
});

/** The form of the flow's first step, and what is wanted by what it holds. */
export function useFailoverForm(wish: Wish) {
  const { t } = useTranslation(['networking', 'form']);
  const form = useBodyForm<Typed, NewVip>({
    schema: vpc.createPort.body,
    start: typedOf(wish),
    toBody: (typed) => createBody(wishOfTyped(typed, wish)),
    check: (typed) => {
      const { name, servers, address } = wishOfTyped(typed, wish);
      return {
        'port.name': name === '' ? t('missing', { ns: 'form' }) : undefined,
        servers: servers.length === 0 ? t('serversMissing') : undefined,
        'port.fixed_ips.0.ip_address': whyNotAddress(t, address, subnet, ports.data ?? []),
      };
    },
    refusals: {
      IpAddressInUse: { at: 'port.fixed_ips.0.ip_address', words: t('refusedTaken') },
      IpAddressAlreadyAllocated: { at: 'port.fixed_ips.0.ip_address', words: t('refusedTaken') },
      OverQuota: { at: 'port.network_id', words: t('refusedQuota') },
      PolicyNotAuthorized: { at: 'port.network_id', words: t('refusedPolicy') },
      NetworkNotFound: { at: 'port.network_id', words: t('refusedNetwork') },
    },
  });
  const draft = useDraft(form.form, `failover in ${wish.scope}`);
  const typed = useWatch({ control: form.form.control, compute: (values: Typed) => values });
  const wanted = wishOfTyped(typed, wish);
  const subnets = useQuery({ ...subnetsQuery(wanted.scope), enabled: wanted.scope !== '' });
  const subnet = subnets.data?.find(({ id }) => id === wanted.network);
  const ports = useQuery({
    ...networkPortsQuery(wanted.scope, wanted.network),
    enabled: wanted.network !== '',
  });
  return { ...form, draft, wanted, subnet, subnets: subnets.data, ports: ports.data };
}
