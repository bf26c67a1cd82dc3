import { useQueries, useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { vpcep } from '../../../../contract/services/vpcep.ts';
import type { NewEndpointService } from '../../../../contract/services/vpcep/rules.ts';
import type { Mapping } from '../../../ui/form/pastedMappings.ts';
import { useBodyForm, type BodyForm } from '../../../ui/form/useBodyForm.ts';
import { useDraft } from '../../../ui/form/useDraft.ts';
import { networkPortsQuery, serversQuery, subnetsQuery, vpcsQuery } from '../networkingQueries.ts';
import { useQuota } from './useQuota.ts';
import { takenMappings, whyNotPort, whyNotVpc } from './newServiceRules.ts';
import { servicesQuery } from './serviceQueries.ts';

export interface TypedService {
  scope: string;
  server_type: string;
  vpc_id: string;
  port_id: string;
  service_name: string;
  approval_enabled: boolean;
  ports: Mapping[];
  tcp_proxy: string;
  tags: { key: string; value: string }[];
}

const blank: Omit<TypedService, 'scope'> = {
  server_type: 'VM',
  vpc_id: '',
  port_id: '',
  service_name: '',
  approval_enabled: true,
  ports: [{ client_port: '', server_port: '', protocol: 'TCP' }],
  tcp_proxy: 'close',
  tags: [],
};

/** Every parameter of the vendor's page; what may be left out and is empty is left out. */
export const serviceBody = ({ scope: _scope, service_name, tags, tcp_proxy, ...typed }: TypedService) => ({
  ...typed,
  service_type: 'interface',
  ...(tcp_proxy !== blank.tcp_proxy && { tcp_proxy }), // the vendor's own default
  ...(service_name && { service_name }),
  ...(tags.length > 0 && { tags }),
});

/** The form of a new endpoint service, and what its rules need to know beyond the body. */
export function useServiceForm(
  scope: string,
  send: (body: NewEndpointService, scope: string) => Promise<void>,
) {
  const { t } = useTranslation('networking');
  const form: BodyForm<TypedService> = useBodyForm<TypedService, NewEndpointService>({
    schema: vpcep.createEndpointService.body,
    start: { scope, ...blank },
    toBody: serviceBody,
    check: (now) => ({
      vpc_id: whyNotVpc(
        t,
        vpcs?.find(({ id }) => id === now.vpc_id),
        subnets ?? [],
      ),
      port_id: whyNotPort(
        t,
        ports.find(({ id }) => id === now.port_id),
        now.vpc_id,
        subnets ?? [],
      ),
      ...takenMappings(t, now.ports, now.port_id, services ?? []),
    }),
    refusals: {
      'EndPoint.1018': { at: 'service_name', words: t('refusedServiceQuota') },
      'EndPoint.2001': { at: 'vpc_id', words: t('refusedVpc') },
      'EndPoint.3003': { at: 'port_id', words: t('refusedPort') },
      'EndPoint.3008': { at: 'port_id', words: t('refusedPort') },
      'EndPoint.3042': { at: 'port_id', words: t('portElsewhere') },
      'EndPoint.3021': { at: 'server_type', words: t('refusedServerType') },
      'EndPoint.3044': { at: 'ports', words: t('refusedMappings') },
      'EndPoint.3074': { at: 'ports', words: t('refusedMappings') },
      'EndPoint.3075': { at: 'ports', words: t('refusedMappings') },
      'EndPoint.3076': { at: 'service_name', words: t('refusedName') },
      'EndPoint.3067': { at: 'tags', words: t('refusedTags') },
      'EndPoint.3068': { at: 'tags', words: t('refusedTags') },
      'EndPoint.3069': { at: 'tags', words: t('refusedTags') },
      'EndPoint.3072': { at: 'tags', words: t('refusedTags') },
      'EndPoint.3073': { at: 'tags', words: t('refusedTags') },
    },
    send: async (body, now) => {
      await send(body, now.scope);
      draft.discard();
    },
  });
  const draft = useDraft(form.form, `endpoint service in ${scope}`);
  const typed = useWatch({ control: form.form.control, compute: (values: TypedService) => values });
  const vpcs = useQuery(vpcsQuery(typed.scope)).data;
  const subnets = useQuery(subnetsQuery(typed.scope)).data;
  const servers = useQuery(serversQuery(typed.scope)).data;
  const services = useQuery(servicesQuery(typed.scope)).data;
  const quota = useQuota(typed.scope);
  const networks = subnets?.filter(({ vpc_id }) => vpc_id === typed.vpc_id) ?? [];
  const portLists = useQueries({ queries: networks.map(({ id }) => networkPortsQuery(typed.scope, id)) });
  const ports = portLists.flatMap(({ data }) => data ?? []);
  const arePortsRead = typed.vpc_id !== '' && portLists.every(({ data }) => data !== undefined);
  return {
    ...{ ...form, draft, typed, vpcs, subnets, servers, services, quota },
    ports: arePortsRead ? ports : undefined,
  };
}
