import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../../../contract/services/own.ts';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { TextInput } from '../../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../../ui/form/useBodyForm.ts';

interface Props {
  title: string;
  submitLabel: string;
  onCode: (code: string) => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** Asks for a code of the authenticator app; a wrong one is said at its field. */
export function CodeDialog({ title, submitLabel, onCode, onClose, children }: Props) {
  const { t } = useTranslation('account');
  const { form, ...frame } = useBodyForm<{ code: string }, { code: string }>({
    schema: own.confirmSecondFactor.body,
    start: { code: '' },
    toBody: ({ code }) => ({ code: code.trim() }),
    async send({ code }) {
      await onCode(code);
      onClose();
    },
  });
  return (
    <FormDialog title={title} submitLabel={submitLabel} onClose={onClose} footer={null} {...frame}>
      {children}
      <TextInput
        control={form.control}
        name="code"
        label={t('code')}
        help={t('codeHelp')}
        autoComplete="one-time-code"
        inputMode="numeric"
      />
    </FormDialog>
  );
}
