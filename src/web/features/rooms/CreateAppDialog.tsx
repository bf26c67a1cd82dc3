import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod/mini';
import { rtc } from '../../../contract/services/rtc.ts';
import type { Scope } from '../../../contract/services/own.ts';
import { mutation } from '../../lib/query.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextInput } from '../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';

interface Props {
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  onClose: () => void;
}

export function CreateAppDialog({ scopes, onClose }: Props) {
  const { t } = useTranslation('rooms');
  const navigate = useNavigate();
  const [scope, setScope] = useState(scopes[0]?.id ?? '');
  const whyNot = useWhyNotCloud(scope)(rtc.createApp);
  const create = useMutation(mutation(rtc.createApp));
  const { form, ...frame } = useBodyForm<{ app_name: string }, z.infer<typeof rtc.createApp.body>>({
    schema: rtc.createApp.body,
    start: { app_name: '' },
    toBody: (typed) => typed,
    send: async (body) => {
      const { app_id } = await create.mutateAsync({ input: { scope, body } });
      void navigate({ to: '/services/rooms/$scope/$app', params: { scope, app: app_id } });
    },
  });
  const body = useWatch({ control: form.control });
  return (
    <FormDialog
      {...frame}
      title={t('newApp')}
      submitLabel={t('create')}
      whyNot={whyNot}
      footer={<ShowCall operation={rtc.createApp} input={{ body }} />}
      onClose={onClose}
    >
      {scopes.length > 1 && (
        <SelectField label={t('scope')} value={scope} onChange={setScope}>
          {scopes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <TextInput control={form.control} name="app_name" label={t('name')} help={t('nameHelp')} />
    </FormDialog>
  );
}
