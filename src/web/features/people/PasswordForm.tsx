import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { own } from '../../../contract/services/own.ts';
import type { Account } from '../../../contract/services/own/people.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { FormFrame } from '../../ui/form/FormFrame.tsx';
import { TextInput } from '../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';

export function PasswordForm({ account }: { account: Account }) {
  const { t } = useTranslation('people');
  const { notify } = useNotices();
  const { mutateAsync } = useMutation(mutation(own.resetPassword));
  const { form, submit, isSending, failure } = useBodyForm<{ password: string }, { password: string }>({
    schema: own.resetPassword.body,
    start: { password: '' },
    toBody: (typed) => typed,
    async send(body) {
      await mutateAsync({ input: { params: { name: account.name }, body } });
      form.reset();
      notify({ kind: 'success', title: t('passwordReset', { name: account.name }) });
    },
  });
  return (
    <FormFrame
      label={t('newPassword')}
      submitLabel={t('resetPassword')}
      onSubmit={submit}
      isSending={isSending}
      failure={failure}
    >
      <TextInput
        control={form.control}
        name="password"
        label={t('newPassword')}
        help={t('resetHelp')}
        isSecret
      />
    </FormFrame>
  );
}
