import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Scope } from '../../../contract/services/own.ts';
import { servicestage } from '../../../contract/services/servicestage.ts';
import { mostLabels, NewEnvironment } from '../../../contract/services/servicestage/environments.ts';
import { deployModes } from '../../../contract/services/servicestage/kinds.ts';
import { mutation } from '../../lib/query.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { ChoiceInput } from '../../ui/form/ChoiceInput.tsx';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { PickInput } from '../../ui/form/PickInput.tsx';
import { TagsInput } from '../../ui/form/TagsInput.tsx';
import { TextInput } from '../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { newEnvironment, toEnvironment, type TypedEnvironment } from './environmentForm.ts';
import { vpcsQuery } from './environmentQueries.ts';

interface Props {
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  onClose: () => void;
}

export function CreateEnvironmentDialog({ scopes, onClose }: Props) {
  const { t } = useTranslation(['environments', 'services']);
  const navigate = useNavigate();
  const [scope, setScope] = useState(scopes[0]?.id ?? '');
  const whyNot = useWhyNotCloud(scope)(servicestage.createEnvironment);
  const vpcs = useQuery(vpcsQuery(scope));
  const create = useMutation(mutation(servicestage.createEnvironment));
  const { form, ...frame } = useBodyForm<TypedEnvironment, NewEnvironment>({
    schema: NewEnvironment,
    start: newEnvironment,
    toBody: toEnvironment,
    send: async (body) => {
      const { id } = await create.mutateAsync({ input: { scope, body } });
      void navigate({ to: '/services/environments/$scope/$environment', params: { scope, environment: id } });
    },
    refusals: { 'SVCSTG.00100449': { at: 'name', words: t('nameTaken') } },
  });
  const { control } = form;
  const typed = useWatch({ control, compute: (all: TypedEnvironment) => all });
  return (
    <FormDialog
      {...frame}
      title={t('newEnvironment')}
      submitLabel={t('create')}
      whyNot={whyNot}
      footer={<ShowCall operation={servicestage.createEnvironment} input={{ body: toEnvironment(typed) }} />}
      onClose={onClose}
    >
      {scopes.length > 1 && (
        <SelectField
          label={t('region', { ns: 'services' })}
          value={scope}
          onChange={(id) => {
            setScope(id);
            form.setValue('vpc_id', ''); // a network is of one region
          }}
        >
          {scopes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <TextInput control={control} name="name" label={t('name')} help={t('nameHelp')} />
      <TextInput control={control} name="description" label={t('description')} />
      {vpcs.error && <FailureAlert failure={vpcs.error} onRetry={() => void vpcs.refetch()} />}
      <PickInput
        control={control}
        name="vpc_id"
        label={t('vpc')}
        help={t('vpcHelp')}
        takesTypedId
        options={vpcs.data?.map(({ id, name, cidr }) => ({
          id,
          name: name || id,
          detail: cidr ?? undefined,
        }))}
      />
      <ChoiceInput
        control={control}
        name="deploy_mode"
        label={t('mode')}
        choices={deployModes.map((value) => ({
          value,
          label: t(`mode_${value}`),
          help: t(`modeHelp_${value}`),
        }))}
      />
      <TagsInput control={control} name="labels" label={t('labels')} most={mostLabels} />
    </FormDialog>
  );
}
