import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod/mini';
import { cse } from '../../../contract/services/cse.ts';
import { environments, levels } from '../../../contract/services/cse/parts.ts';
import { mutation } from '../../lib/query.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { TextInput } from '../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { engineId, type Engine } from './engines.ts';
import { environmentWords, levelWords } from './registryWords.ts';

interface Typed {
  service: {
    serviceName: string;
    appId: string;
    version: string;
    description: string;
    level: string;
    environment: string;
  };
}
type Body = z.infer<typeof cse.createMicroservice.body>;

const start = {
  ...{ serviceName: '', appId: 'default', version: '1.0.0', description: '' },
  ...{ level: 'MIDDLE', environment: '' },
};

/** What the vendor's page sends, and an environment where one is chosen. */
const toBody = ({ service = {} }: { service?: Partial<Typed['service']> }) => {
  const { environment, ...typed } = service;
  return { service: { ...typed, status: 'UP', ...(environment && { environment }) } };
};

interface Props {
  engines: readonly Engine[];
  onClose: () => void;
}

export function RegisterServiceDialog({ engines, onClose }: Props) {
  const { t } = useTranslation('registries');
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(engineId(engines[0]!));
  const { scope, engine } = engines.find((one) => engineId(one) === chosen) ?? engines[0]!;
  const whyNot = useWhyNotCloud(scope)(cse.createMicroservice);
  const create = useMutation(mutation(cse.createMicroservice));
  const params = { engine };
  const { form, ...frame } = useBodyForm<Typed, Body>({
    schema: cse.createMicroservice.body,
    start: { service: start },
    toBody,
    send: async (body) => {
      const { serviceId } = await create.mutateAsync({ input: { scope, params, body } });
      onClose();
      const at = { scope, engine, service: serviceId ?? '' };
      void navigate({ to: '/services/registries/$scope/$engine/$service', params: at });
    },
  });
  const { control, setValue } = form;
  const typed = useWatch({ control });
  const { level = '', environment = '' } = typed.service ?? {};
  return (
    <FormDialog
      {...frame}
      title={t('registerService')}
      submitLabel={t('register')}
      whyNot={whyNot}
      footer={<ShowCall operation={cse.createMicroservice} input={{ params, body: toBody(typed) }} />}
      onClose={onClose}
    >
      <SelectField label={t('engine')} value={chosen} onChange={setChosen}>
        {engines.map((one) => (
          <option key={engineId(one)} value={engineId(one)}>
            {one.name}
          </option>
        ))}
      </SelectField>
      <TextInput control={control} name="service.serviceName" label={t('name')} />
      <TextInput control={control} name="service.appId" label={t('app')} help={t('appHelp')} />
      <TextInput control={control} name="service.version" label={t('version')} help={t('sameHelp')} />
      <TextInput control={control} name="service.description" label={t('description')} />
      <SelectField label={t('level')} value={level} onChange={(said) => setValue('service.level', said)}>
        {levels.map((one) => (
          <option key={one} value={one}>
            {levelWords(t, one)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('environment')}
        value={environment}
        onChange={(said) => setValue('service.environment', said)}
      >
        {environments.map((one) => (
          <option key={one} value={one}>
            {environmentWords(t, one)}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  );
}
