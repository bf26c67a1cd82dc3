import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { cse } from '../../../contract/services/cse.ts';
import type { Microservice } from '../../../contract/services/cse/parts.ts';
import { call } from '../../lib/api.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { FormFrame } from '../../ui/form/FormFrame.tsx';
import { TextInput } from '../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { Section } from '../../ui/Section.tsx';
import { ShowCall } from '../../ui/ShowCall.tsx';
import type { Engine } from './engines.ts';
import { Found } from './Found.tsx';

interface Typed {
  appId: string;
  serviceName: string;
  version: string;
}

interface Props {
  of: Pick<Engine, 'scope' | 'engine'>;
  service: Microservice;
}

/** What this service would find if it looked for another: the vendor's own question, in its name. */
export function Discovery({ of: { scope, engine }, service }: Props) {
  const { t } = useTranslation('registries');
  const whyNot = useWhyNotCloud(scope)(cse.discoverInstances);
  const params = { engine };
  const headers = { 'x-consumerid': service.serviceId };
  // Asked when somebody says so, and never by itself: the registry notes who has looked for whom.
  const discover = useMutation({
    mutationFn: (asked: Typed) => call(cse.discoverInstances, { scope, params, headers, query: asked }),
  });
  const { form, ...frame } = useBodyForm<Typed, Typed>({
    schema: cse.discoverInstances.query,
    start: { appId: service.appId ?? 'default', serviceName: '', version: '0.0.0+' },
    toBody: (typed) => typed,
    send: (asked) => discover.mutateAsync(asked),
  });
  const query = useWatch({ control: form.control });
  return (
    <Section title={t('discovery')}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 2 }}>
        {t('discoveryText', { name: service.serviceName ?? '–' })}
      </Typography>
      <FormFrame
        label={t('discovery')}
        submitLabel={t('discover')}
        onSubmit={frame.submit}
        isSending={frame.isSending}
        failure={frame.failure}
        whyNot={whyNot}
        footer={<ShowCall operation={cse.discoverInstances} input={{ params, headers, query }} />}
      >
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 12rem), 1fr))',
          }}
        >
          <TextInput control={form.control} name="appId" label={t('app')} />
          <TextInput control={form.control} name="serviceName" label={t('service')} />
          <TextInput
            control={form.control}
            name="version"
            label={t('versionRule')}
            help={t('versionRuleHelp')}
          />
        </Box>
      </FormFrame>
      {discover.data && !frame.isSending && <Found instances={discover.data.instances ?? []} />}
    </Section>
  );
}
