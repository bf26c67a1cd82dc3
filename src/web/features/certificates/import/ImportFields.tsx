import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { scm } from '../../../../contract/services/scm.ts';
import { DraftOffer } from '../../../ui/form/DraftOffer.tsx';
import { FormFrame } from '../../../ui/form/FormFrame.tsx';
import { TextInput } from '../../../ui/form/TextInput.tsx';
import { useWhyNot } from '../useWhyNot.ts';
import { ChooseFiles } from './ChooseFiles.tsx';
import { PemInput } from './PemInput.tsx';
import type { ImportForm } from './useImportForm.ts';

interface Props {
  form: ImportForm;
  label: string;
  submitLabel: string;
  onSubmit: (event: React.SubmitEvent) => void;
  onCancel?: () => void;
  /** What stands above the fields, and below them. */
  children?: ReactNode;
  footer?: ReactNode;
}

export function ImportFields({ form, label, submitLabel, onSubmit, onCancel, children, footer }: Props) {
  const { t } = useTranslation('certificates');
  const { control, setValue } = form.form;
  const whyNot = useWhyNot(form.typed.scope);
  return (
    <FormFrame
      label={label}
      submitLabel={submitLabel}
      onSubmit={onSubmit}
      onCancel={onCancel}
      isSending={form.isSending}
      failure={form.failure}
      whyNot={whyNot(scm.importCertificate)}
      footer={footer}
    >
      <DraftOffer draft={form.draft} />
      {children}
      <ChooseFiles onText={form.take} />
      <PemInput
        control={control}
        name="certificate"
        label={t('pemCertificate')}
        help={t('pemCertificateHelp')}
        onText={form.take}
      />
      {form.checked?.wrong.certificate === 'order' && (
        <Alert
          severity="info"
          variant="outlined"
          action={
            <Button color="inherit" onClick={form.putInOrder}>
              {t('putInOrder')}
            </Button>
          }
        >
          {t('orderIs', {
            names: [form.checked.leaf, ...form.checked.issuers].map((one) => one?.subject).join(' → '),
          })}
        </Alert>
      )}
      <PemInput
        control={control}
        name="private_key"
        label={t('pemKey')}
        help={t('pemKeyHelp')}
        isSecret
        onText={(text) =>
          setValue('private_key', text, { shouldDirty: true, shouldTouch: true, shouldValidate: true })
        }
      />
      <TextInput control={control} name="name" label={t('name')} help={t('newNameHelp')} />
      <Typography variant="body2" color="textSecondary">
        {t('keyNotKept')}
      </Typography>
    </FormFrame>
  );
}
