import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../contract/services/own.ts';
import { vpcep } from '../../../../contract/services/vpcep.ts';
import {
  mostMappings,
  mostTags,
  serverTypes,
  tcpProxies,
} from '../../../../contract/services/vpcep/rules.ts';
import { ChoiceInput } from '../../../ui/form/ChoiceInput.tsx';
import { DraftOffer } from '../../../ui/form/DraftOffer.tsx';
import { FormFrame } from '../../../ui/form/FormFrame.tsx';
import { MappingsInput } from '../../../ui/form/MappingsInput.tsx';
import { PickInput } from '../../../ui/form/PickInput.tsx';
import { SwitchInput } from '../../../ui/form/SwitchInput.tsx';
import { TagsInput } from '../../../ui/form/TagsInput.tsx';
import { TextInput } from '../../../ui/form/TextInput.tsx';
import { ShowCall } from '../../../ui/ShowCall.tsx';
import { called } from '../ports.ts';
import { useWhyNot } from '../useWhyNot.ts';
import { portOptions } from './portOptions.ts';
import { QuotaLine } from './QuotaLine.tsx';
import { storedName } from './serviceName.ts';
import { serviceBody, type useServiceForm } from './useServiceForm.ts';

interface Props {
  form: ReturnType<typeof useServiceForm>;
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  onCancel: () => void;
}

export function ServiceFields({ form, scopes, onCancel }: Props) {
  const { t } = useTranslation('networking');
  const { typed, vpcs, subnets, servers, services, ports, quota } = form;
  const whyFull = quota?.isFull ? t('serviceQuotaFull', { used: quota.used, most: quota.most }) : undefined;
  const { control, setValue } = form.form;
  const whyNot = useWhyNot(typed.scope);
  const forgetPort = () => setValue('port_id', '');
  function forgetVpc() {
    setValue('vpc_id', '');
    forgetPort();
  }
  return (
    <Box sx={{ maxWidth: '44rem' }}>
      <FormFrame
        label={t('newService')}
        submitLabel={t('create')}
        onSubmit={form.submit}
        onCancel={onCancel}
        isSending={form.isSending}
        failure={form.failure}
        whyNot={whyNot(vpcep.createEndpointService) ?? whyFull}
        footer={<ShowCall operation={vpcep.createEndpointService} input={{ body: serviceBody(typed) }} />}
      >
        <DraftOffer draft={form.draft} />
        {quota && <QuotaLine quota={quota} />}
        {scopes.length > 1 && (
          <PickInput
            control={control}
            name="scope"
            label={t('scope')}
            options={scopes}
            onPicked={forgetVpc}
          />
        )}
        <ChoiceInput
          control={control}
          name="server_type"
          label={t('serverType')}
          choices={serverTypes.map((value) => ({
            value,
            label: t(`serverType_${value}`),
            help: t(`serverType_${value}_text`),
          }))}
        />
        <PickInput
          control={control}
          name="vpc_id"
          label={t('vpc')}
          help={t('vpcHelp')}
          options={vpcs?.map((vpc) => ({ id: vpc.id, name: called(vpc), detail: vpc.cidr ?? undefined }))}
          takesTypedId
          onPicked={forgetPort}
        />
        <PickInput
          control={control}
          name="port_id"
          label={t('backend')}
          help={t(typed.server_type === 'BMS' ? 'backendBare' : 'backendHelp')}
          options={
            typed.vpc_id === ''
              ? []
              : ports && servers && subnets && portOptions(typed.server_type, ports, servers, subnets)
          }
          takesTypedId
        />
        <TextInput
          control={control}
          name="service_name"
          label={t('name')}
          help={t('storedAs', { name: storedName(typed.service_name, services) })}
        />
        <SwitchInput
          control={control}
          name="approval_enabled"
          label={t('approval')}
          help={t(typed.approval_enabled ? 'approvalOn' : 'approvalOff')}
        />
        <MappingsInput
          control={control}
          name="ports"
          label={t('mappings')}
          help={t('mappingsHelp')}
          most={mostMappings}
        />
        <ChoiceInput
          control={control}
          name="tcp_proxy"
          label={t('tcpProxy')}
          help={t('tcpProxyHelp')}
          choices={tcpProxies.map((value) => ({
            value,
            label: value,
            help: t(`tcpProxy_${value}`),
          }))}
        />
        {(typed.tcp_proxy === 'toa_open' || typed.tcp_proxy === 'open') && (
          <Alert severity="warning" variant="outlined">
            {t('toaWarning')}
          </Alert>
        )}
        <TagsInput control={control} name="tags" label={t('tags')} help={t('tagsHelp')} most={mostTags} />
      </FormFrame>
    </Box>
  );
}
