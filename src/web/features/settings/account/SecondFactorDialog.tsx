import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod/mini';
import { own } from '../../../../contract/services/own.ts';
import type { SecondFactorKey } from '../../../../contract/services/own/account.ts';
import { mutation } from '../../../lib/query.ts';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { TextInput } from '../../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../../ui/form/useBodyForm.ts';
import { ConfirmCodeDialog } from './ConfirmCodeDialog.tsx';

type Typed = z.infer<typeof own.beginSecondFactor.body>;

/** First the password, so that nobody passing by locks somebody out; then the key, and a code that shows it arrived. */
export function SecondFactorDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('account');
  const { mutateAsync } = useMutation(mutation(own.beginSecondFactor));
  const [key, setKey] = useState<SecondFactorKey>();
  const { form, ...frame } = useBodyForm<Typed, Typed>({
    schema: own.beginSecondFactor.body,
    start: { current: '' },
    toBody: (typed) => typed,
    async send(body) {
      setKey(await mutateAsync({ input: { body } }));
    },
  });
  if (key) return <ConfirmCodeDialog shown={key} onClose={onClose} />;
  return (
    <FormDialog
      title={t('setUpTitle')}
      submitLabel={t('continue')}
      onClose={onClose}
      footer={null}
      {...frame}
    >
      <TextInput
        control={form.control}
        name="current"
        label={t('currentPassword')}
        help={t('whyPassword')}
        autoComplete="current-password"
        isSecret
      />
    </FormDialog>
  );
}
