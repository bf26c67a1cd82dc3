import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { ChoiceInput } from '../../ui/form/ChoiceInput.tsx';
import { NumberInput } from '../../ui/form/NumberInput.tsx';
import { SwitchInput } from '../../ui/form/SwitchInput.tsx';
import { TextInput } from '../../ui/form/TextInput.tsx';
import type { OrderForm } from './useOrderForm.ts';

/** How it is paid for, and in whose name. */
export function BillingFields({ form, user }: { form: OrderForm; user: string | null }) {
  const { t } = useTranslation('bareMetal');
  const { control } = form.form;
  return (
    <>
      <ChoiceInput
        control={control}
        name="server.extendparam.chargingMode"
        label={t('billing')}
        choices={(['postPaid', 'prePaid'] as const).map((value) => ({
          ...{ value, label: t(value), help: t(`${value}Help`) },
        }))}
      />
      {form.typed.server.extendparam.chargingMode === 'prePaid' && (
        <>
          <ChoiceInput
            control={control}
            name="server.extendparam.periodType"
            label={t('periodType')}
            choices={(['month', 'year'] as const).map((value) => ({ value, label: t(`by_${value}`) }))}
          />
          <NumberInput
            control={control}
            name="server.extendparam.periodNum"
            label={t('periodNum')}
            help={t('periodNumHelp')}
          />
          <SwitchInput
            control={control}
            name="server.extendparam.isAutoRenew"
            label={t('autoRenew')}
            help={t('autoRenewHelp')}
          />
          <SwitchInput
            control={control}
            name="server.extendparam.isAutoPay"
            label={t('autoPay')}
            help={t('autoPayHelp')}
          />
        </>
      )}
      {user ? (
        <Typography variant="body2">{t('asUser', { user })}</Typography>
      ) : (
        <TextInput
          control={control}
          name="server.metadata.op_svc_userid"
          label={t('user')}
          help={t('userHelp')}
        />
      )}
    </>
  );
}
