import { useMutation } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod/mini';
import { rtc } from '../../../contract/services/rtc.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { TextInput } from '../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { callbackBody, type TypedCallback } from './callbackBody.ts';

interface Props {
  scope: string;
  app: string;
  url: string;
  /** The mask where there is one. */
  authKey: string;
  onClose: () => void;
}

/** The key that is there is never shown: left as it stands, it stays. */
export function CallbackDialog({ scope, app, url, authKey, onClose }: Props) {
  const { t } = useTranslation('rooms');
  const { notify } = useNotices();
  const change = useMutation(mutation(rtc.changeRecordCallback));
  const params = { app_id: app };
  const { form, ...frame } = useBodyForm<TypedCallback, z.infer<typeof rtc.changeRecordCallback.body>>({
    schema: rtc.changeRecordCallback.body,
    start: { url, auth_key: authKey },
    toBody: callbackBody,
    send: async (body) => {
      await change.mutateAsync({ input: { scope, params, body } });
      notify({ kind: 'success', title: t('callbackSaved') });
      onClose();
    },
  });
  const typed = useWatch({ control: form.control, compute: (all: TypedCallback) => all });
  return (
    <FormDialog
      {...frame}
      title={t('callback')}
      submitLabel={t('save')}
      footer={<ShowCall operation={rtc.changeRecordCallback} input={{ params, body: callbackBody(typed) }} />}
      onClose={onClose}
    >
      <TextInput control={form.control} name="url" label={t('url')} help={t('urlHelp')} />
      <TextInput
        control={form.control}
        name="auth_key"
        label={t('authKey')}
        help={t(authKey ? 'authKeyKeep' : 'authKeyHelp')}
        isSecret
      />
    </FormDialog>
  );
}
