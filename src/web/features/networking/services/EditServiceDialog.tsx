import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod/mini';
import { vpcep } from '../../../../contract/services/vpcep.ts';
import type { EndpointService } from '../../../../contract/services/vpcep/services.ts';
import { mostMappings } from '../../../../contract/services/vpcep/rules.ts';
import { useNotices } from '../../../lib/notices.tsx';
import { mutation } from '../../../lib/query.ts';
import { Difference } from '../../../ui/Difference.tsx';
import { FormFrame } from '../../../ui/form/FormFrame.tsx';
import { MappingsInput } from '../../../ui/form/MappingsInput.tsx';
import type { Mapping } from '../../../ui/form/pastedMappings.ts';
import { SwitchInput } from '../../../ui/form/SwitchInput.tsx';
import { TextInput } from '../../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../../ui/form/useBodyForm.ts';
import { ShowCall } from '../../../ui/ShowCall.tsx';
import { takenMappings } from './newServiceRules.ts';
import { givenName, serviceTitle } from './serviceName.ts';
import { servicesQuery } from './serviceQueries.ts';

interface Typed {
  service_name: string;
  approval_enabled: boolean;
  ports: Mapping[];
  description: string;
}

const typedOf = (service: EndpointService): Typed => ({
  service_name: givenName(service),
  approval_enabled: service.approval_enabled ?? true,
  ports: (service.ports ?? []).map(({ client_port, server_port, protocol }) => ({
    client_port: client_port ?? '',
    server_port: server_port ?? '',
    protocol: protocol || 'TCP',
  })),
  description: service.description ?? '',
});

/** Only what was changed is sent; `ports` are replaced whole. */
function changeOf(before: Typed, now: Typed) {
  const changed = Object.entries(now).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof Typed]),
  );
  return Object.fromEntries(changed);
}

const rowWords = ({ ports }: Typed) =>
  ports.map(({ client_port, server_port, protocol }) => `${client_port} → ${server_port} ${protocol}`);

interface Props {
  scope: string;
  service: EndpointService;
  onClose: () => void;
}

export function EditServiceDialog({ scope, service, onClose }: Props) {
  const { t } = useTranslation('networking');
  const titleId = useId();
  const { notify } = useNotices();
  const [seen] = useState(service);
  const before = typedOf(seen);
  const others = useQuery(servicesQuery(scope)).data?.filter(({ id }) => id !== service.id) ?? [];
  const update = useMutation(mutation(vpcep.updateEndpointService));
  const params = { vpc_endpoint_service_id: service.id };
  const { form, ...frame } = useBodyForm<Typed, z.infer<typeof vpcep.updateEndpointService.body>>({
    schema: vpcep.updateEndpointService.body,
    start: before,
    toBody: (now) => changeOf(before, now),
    check: (now) => ({
      service_name: Object.keys(changeOf(before, now)).length === 0 ? t('nothingChanged') : undefined,
      ...takenMappings(t, now.ports, service.port_id ?? '', others),
    }),
    send: async (body) => {
      const { service_name, ports, approval_enabled } = seen;
      await update.mutateAsync({
        input: { scope, params, body },
        seen: { service_name, ports, approval_enabled },
      });
      notify({ kind: 'success', title: t('changed', { name: serviceTitle(service) }) });
      onClose();
    },
  });
  const now = useWatch({ control: form.control, compute: (values: Typed) => values });
  const change = changeOf(before, now);
  const title = t('editTitle', { name: serviceTitle(service) });
  return (
    <Dialog
      open
      onClose={frame.isSending ? undefined : onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="sm"
    >
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent sx={{ '&&': { pt: 1 } }}>
        <FormFrame
          label={title}
          submitLabel={t('save')}
          onSubmit={frame.submit}
          onCancel={onClose}
          isSending={frame.isSending}
          failure={frame.failure}
          footer={
            <>
              {'ports' in change && (
                <Difference label={t('mappings')} before={rowWords(before)} after={rowWords(now)} />
              )}
              <ShowCall operation={vpcep.updateEndpointService} input={{ params, body: change }} />
            </>
          }
        >
          <TextInput control={form.control} name="service_name" label={t('name')} />
          <SwitchInput
            control={form.control}
            name="approval_enabled"
            label={t('approval')}
            help={t(now.approval_enabled ? 'approvalOn' : 'approvalOff')}
          />
          <MappingsInput control={form.control} name="ports" label={t('mappings')} most={mostMappings} />
          <TextInput control={form.control} name="description" label={t('description')} multiline />
        </FormFrame>
      </DialogContent>
    </Dialog>
  );
}
