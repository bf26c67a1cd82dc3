import Box from '@mui/material/Box';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { live, placeOf } from '../../../contract/services/live.ts';
import { NewChannel } from '../../../contract/services/live/bodies.ts';
import type { Scope } from '../../../contract/services/own.ts';
import { mutation } from '../../lib/query.ts';
import { useHuaweiScopes } from '../../lib/useHuaweiScopes.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { FormFrame } from '../../ui/form/FormFrame.tsx';
import { NumberInput } from '../../ui/form/NumberInput.tsx';
import { SwitchInput } from '../../ui/form/SwitchInput.tsx';
import { TextInput } from '../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { Loading } from '../../ui/Loading.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
import type { TypedEndpoints, TypedInput } from './channelForm.ts';
import { InputFields } from './InputFields.tsx';
import { parseLiveSearch } from './liveSearch.ts';
import { newChannel, toChannel, type TypedChannel } from './newChannel.ts';
import { PackagesInput } from './PackagesInput.tsx';

export function CreateChannelPage() {
  const { t } = useTranslation('live');
  const { huawei, error, refetch } = useHuaweiScopes();
  return (
    <>
      <PageHeader title={t('newChannel')} subtitle={t('newChannelText')} />
      {huawei?.[0] && (
        <Box sx={{ maxWidth: '56rem' }}>
          <NewChannelForm scopes={huawei} />
        </Box>
      )}
      {!huawei && (error ? <FailureAlert failure={error} onRetry={() => void refetch()} /> : <Loading />)}
    </>
  );
}

function NewChannelForm({ scopes }: { scopes: readonly Scope[] }) {
  const { t } = useTranslation(['live', 'services']);
  const navigate = useNavigate();
  const asked = parseLiveSearch(useSearch({ strict: false })).scope;
  const [scope, setScope] = useState(scopes.find(({ id }) => id === asked)?.id ?? scopes[0]?.id ?? '');
  const create = useMutation(mutation(live.createChannel));
  const whyNot = useWhyNotCloud(scope)(live.createChannel);
  const { form, ...frame } = useBodyForm<TypedChannel, NewChannel>({
    schema: NewChannel,
    start: newChannel,
    toBody: toChannel,
    send: async (body) => {
      await create.mutateAsync({ input: { scope, body } });
      void navigate({ to: '/services/live/$scope/$channel', params: { scope, channel: placeOf(body) } });
    },
  });
  const { control } = form;
  const typed = useWatch({ control, compute: (all: TypedChannel) => all });
  return (
    <FormFrame
      label={t('newChannel')}
      submitLabel={t('create')}
      onSubmit={frame.submit}
      onCancel={() => void navigate({ to: '/services/live' })}
      isSending={frame.isSending}
      failure={frame.failure}
      whyNot={whyNot}
      footer={<ShowCall operation={live.createChannel} input={{ body: toChannel(typed) }} />}
    >
      {scopes.length > 1 && (
        <SelectField label={t('region', { ns: 'services' })} value={scope} onChange={setScope}>
          {scopes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <Section title={t('what')}>
        <Fields>
          <TextInput control={control} name="domain" label={t('domain')} help={t('domainHelp')} />
          <TextInput control={control} name="app_name" label={t('group')} help={t('groupHelp')} />
          <TextInput control={control} name="id" label={t('id')} help={t('idHelp')} />
          <TextInput control={control} name="name" label={t('name')} />
          <SwitchInput control={control} name="isOn" label={t('startNow')} help={t('startNowHelp')} />
        </Fields>
      </Section>
      <Section title={t('input')}>
        <Fields>
          <InputFields control={control as unknown as Control<{ input: TypedInput }>} />
        </Fields>
      </Section>
      <Section title={t('processing')}>
        <Fields>
          <TextInput control={control} name="encoders" label={t('encoders')} help={t('encodersHelp')} />
          <NumberInput
            control={control}
            name="record_settings.rollingbuffer_duration"
            label={t('recording')}
            help={t('recordingHelp')}
          />
        </Fields>
      </Section>
      <Section title={t('output')}>
        <PackagesInput control={control as unknown as Control<TypedEndpoints>} />
      </Section>
    </FormFrame>
  );
}

const Fields = ({ children }: { children: ReactNode }) => (
  <Box sx={{ display: 'grid', gap: 2.5 }}>{children}</Box>
);
