import { useTranslation } from 'react-i18next';
import { eipTypes, limits } from '../../../contract/services/bms/order.ts';
import { ChoiceInput } from '../../ui/form/ChoiceInput.tsx';
import { NumberInput } from '../../ui/form/NumberInput.tsx';
import { PickInput } from '../../ui/form/PickInput.tsx';
import { SwitchInput } from '../../ui/form/SwitchInput.tsx';
import { TextInput } from '../../ui/form/TextInput.tsx';
import type { OrderForm } from './useOrderForm.ts';

/** Where the server is reached: its network, its key pair, and a public address of its own. */
export function NetworkFields({ form }: { form: OrderForm }) {
  const { t } = useTranslation('bareMetal');
  const { control, setValue } = form.form;
  const { typed, vpcs, subnets, keypairs } = form;
  const here = subnets
    ?.filter(({ vpc_id }) => vpc_id === typed.server.vpcid)
    .map(({ id, name, cidr }) => ({ id, name: name || id, detail: cidr ?? undefined }));
  return (
    <>
      <PickInput
        control={control}
        name="server.vpcid"
        label={t('vpc')}
        options={vpcs?.map(({ id, name, cidr }) => ({ id, name: name || id, detail: cidr ?? undefined }))}
        onPicked={() => setValue('server.nics', [{ subnet_id: '' }, { subnet_id: '' }])}
      />
      <PickInput control={control} name="server.nics.0.subnet_id" label={t('subnet')} options={here} />
      <PickInput
        control={control}
        name="server.nics.1.subnet_id"
        label={t('secondSubnet')}
        help={t('secondSubnetHelp')}
        options={here}
      />
      <PickInput
        control={control}
        name="server.key_name"
        label={t('keypair')}
        help={t('keypairHelp')}
        options={keypairs?.flatMap(({ name, fingerprint }) =>
          name ? { id: name, name, detail: fingerprint ?? undefined } : [],
        )}
      />
      <SwitchInput control={control} name="hasEip" label={t('withEip')} help={t('withEipHelp')} />
      {typed.hasEip && (
        <>
          <ChoiceInput
            control={control}
            name="server.publicip.eip.iptype"
            label={t('eipType')}
            choices={eipTypes.map((value) => ({ value, label: t(`eip_${value}`) }))}
          />
          <ChoiceInput
            control={control}
            name="server.publicip.eip.extendparam.chargingMode"
            label={t('eipBilling')}
            choices={(['postPaid', 'prePaid'] as const).map((value) => ({ value, label: t(value) }))}
          />
          <ChoiceInput
            control={control}
            name="server.publicip.eip.bandwidth.chargemode"
            label={t('chargemode')}
            choices={(['bandwidth', 'traffic'] as const).map((value) => ({ value, label: t(`by_${value}`) }))}
          />
          <NumberInput
            control={control}
            name="server.publicip.eip.bandwidth.size"
            label={t('bandwidth')}
            help={t('bandwidthHelp', limits.bandwidth)}
          />
          <TextInput
            control={control}
            name="server.publicip.eip.bandwidth.name"
            label={t('bandwidthName')}
            help={t('bandwidthNameHelp', { name: `${typed.server.name || '…'}-bandwidth` })}
          />
        </>
      )}
    </>
  );
}
