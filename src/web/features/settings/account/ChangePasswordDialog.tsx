import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod/mini';
import { own } from '../../../../contract/services/own.ts';
import { useNotices } from '../../../lib/notices.tsx';
import { mutation } from '../../../lib/query.ts';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { TextInput } from '../../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../../ui/form/useBodyForm.ts';

type Typed = z.infer<typeof own.changePassword.body>;

export function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('account');
  const { notify } = useNotices();
  const { mutateAsync } = useMutation(mutation(own.changePassword));
  const { form, ...frame } = useBodyForm<Typed, Typed>({
    schema: own.changePassword.body,
    start: { current: '', password: '' },
    toBody: (typed) => typed,
    async send(body) {
      await mutateAsync({ input: { body } });
      notify({ kind: 'success', title: t('passwordChanged') });
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('changePassword')}
      submitLabel={t('changePassword')}
      onClose={onClose}
      footer={null}
      {...frame}
    >
      <TextInput
        control={form.control}
        name="current"
        label={t('currentPassword')}
        autoComplete="current-password"
        isSecret
      />
      <TextInput
        control={form.control}
        name="password"
        label={t('newPassword')}
        help={t('newPasswordHelp')}
        isSecret
      />
    </FormDialog>
  );
}
