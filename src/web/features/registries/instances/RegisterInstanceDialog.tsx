import { useMutation } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod/mini';
import { cse } from '../../../../contract/services/cse.ts';
import { instanceStatuses } from '../../../../contract/services/cse/parts.ts';
import { useNotices } from '../../../lib/notices.tsx';
import { mutation } from '../../../lib/query.ts';
import { useFormat } from '../../../lib/useFormat.ts';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { NumberInput } from '../../../ui/form/NumberInput.tsx';
import { TextInput } from '../../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../../ui/form/useBodyForm.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { ShowCall } from '../../../ui/ShowCall.tsx';
import { statusWords } from '../registryWords.ts';
import type { OfService } from './InstanceList.tsx';

interface Typed {
  instance: {
    hostName: string;
    endpoints: string[];
    status: string;
    healthCheck: { mode: string; interval: number | string; times: number | string };
  };
}
type Body = z.infer<typeof cse.registerInstance.body>;

// The lease of the vendor's page: one hour.
const start = {
  ...{ hostName: '', endpoints: [''], status: 'UP' },
  healthCheck: { mode: 'push', interval: 900, times: 3 },
};

const toBody = ({ instance = {} }: { instance?: { endpoints?: (string | undefined)[] | undefined } }) => ({
  instance: { ...instance, endpoints: (instance.endpoints ?? []).filter(Boolean) },
});

export function RegisterInstanceDialog({ of, service, onClose }: OfService & { onClose: () => void }) {
  const { t } = useTranslation('registries');
  const format = useFormat();
  const { notify } = useNotices();
  const register = useMutation(mutation(cse.registerInstance));
  const params = { engine: of.engine, serviceId: service.serviceId };
  const { form, ...frame } = useBodyForm<Typed, Body>({
    schema: cse.registerInstance.body,
    start: { instance: start },
    toBody,
    send: async (body) => {
      await register.mutateAsync({ input: { scope: of.scope, params, body } });
      notify({ kind: 'success', title: t('instanceRegistered', { host: body.instance.hostName }) });
      onClose();
    },
  });
  const { control, setValue } = form;
  const typed = useWatch({ control });
  const { interval, times } = typed.instance?.healthCheck ?? {};
  const length = Number(interval) * (Number(times) + 1) * 1000;
  return (
    <FormDialog
      {...frame}
      title={t('registerInstanceOf', { name: service.serviceName ?? '–', version: service.version ?? '' })}
      submitLabel={t('register')}
      footer={<ShowCall operation={cse.registerInstance} input={{ params, body: toBody(typed) }} />}
      onClose={onClose}
    >
      <TextInput control={control} name="instance.hostName" label={t('host')} />
      <TextInput
        control={control}
        name="instance.endpoints.0"
        label={t('endpoint')}
        help={t('endpointHelp')}
        placeholder="rest:127.0.0.1:8080"
      />
      <SelectField
        label={t('status')}
        value={typed.instance?.status ?? ''}
        onChange={(said) => setValue('instance.status', said)}
      >
        {instanceStatuses.map((one) => (
          <option key={one} value={one}>
            {statusWords(t, one)}
          </option>
        ))}
      </SelectField>
      <NumberInput
        control={control}
        name="instance.healthCheck.interval"
        label={t('interval')}
        help={t('intervalHelp')}
      />
      <NumberInput
        control={control}
        name="instance.healthCheck.times"
        label={t('times')}
        help={t('leaseHelp', { duration: format.duration(Number.isFinite(length) ? length : null) })}
      />
    </FormDialog>
  );
}
