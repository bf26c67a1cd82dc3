import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../../contract/services/own.ts';
import { vpc } from '../../../../contract/services/vpc.ts';
import { DraftOffer } from '../../../ui/form/DraftOffer.tsx';
import { FormFrame } from '../../../ui/form/FormFrame.tsx';
import { PickInput } from '../../../ui/form/PickInput.tsx';
import { PickManyInput } from '../../../ui/form/PickManyInput.tsx';
import { TextInput } from '../../../ui/form/TextInput.tsx';
import { serversQuery, vpcsQuery } from '../networkingQueries.ts';
import { serverOptions, subnetOptions } from '../options.ts';
import { useWhyNot } from '../useWhyNot.ts';
import type { useFailoverForm } from './useFailoverForm.ts';

interface Props {
  form: ReturnType<typeof useFailoverForm>;
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  onSubmit: (event: React.SubmitEvent) => void;
  /** A field was left: what it holds may go into the URL. */
  onSettled: () => void;
}

export function FailoverFields({ form, scopes, onSubmit, onSettled }: Props) {
  const { t } = useTranslation('networking');
  const { wanted, subnet, subnets, ports } = form;
  const { control, setValue } = form.form;
  const { scope } = wanted;
  const vpcs = useQuery({ ...vpcsQuery(scope), enabled: scope !== '' });
  const servers = useQuery({ ...serversQuery(scope), enabled: scope !== '' });
  const whyNot = useWhyNot(scope);

  /** Servers of another subnet are not those of this one. */
  function forgetServers() {
    setValue('servers', []);
  }
  function forgetSubnet() {
    setValue('port.network_id', '');
    forgetServers();
  }
  return (
    <Box onBlur={onSettled} sx={{ minWidth: 0 }}>
      <FormFrame
        label={t('newFailover')}
        submitLabel={t('start')}
        onSubmit={onSubmit}
        isSending={form.isSending}
        failure={form.failure}
        whyNot={whyNot(vpc.createPort)}
      >
        <DraftOffer draft={form.draft} />
        {scopes.length > 1 && (
          <PickInput
            control={control}
            name="scope"
            label={t('scope')}
            options={scopes}
            onPicked={forgetSubnet}
          />
        )}
        <PickInput
          control={control}
          name="port.network_id"
          label={t('subnet')}
          help={t('subnetHelp')}
          options={subnets && subnetOptions(subnets, vpcs.data ?? [])}
          onPicked={forgetServers}
        />
        <PickManyInput
          control={control}
          name="servers"
          label={t('servers')}
          help={t('serversHelp')}
          options={wanted.network === '' ? [] : ports && servers.data && serverOptions(servers.data, ports)}
        />
        <TextInput control={control} name="port.name" label={t('name')} help={t('nameHelp')} />
        <TextInput
          control={control}
          name="port.fixed_ips.0.ip_address"
          label={t('address')}
          help={subnet?.cidr ? t('addressHelp', { cidr: subnet.cidr }) : t('addressHelpAny')}
        />
      </FormFrame>
    </Box>
  );
}
