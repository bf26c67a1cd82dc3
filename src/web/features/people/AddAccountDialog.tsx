import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { own } from '../../../contract/services/own.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { useHoldRows } from '../../lib/rows/holds.tsx';
import { FormFrame } from '../../ui/form/FormFrame.tsx';
import { TextInput } from '../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { groupsIn } from './groupsIn.ts';

interface Typed {
  name: string;
  password: string;
  groups: string;
}

export function AddAccountDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('people');
  const titleId = useId();
  const { notify } = useNotices();
  const { mutateAsync } = useMutation(mutation(own.addPerson));
  useHoldRows(true);
  const { form, submit, isSending, failure } = useBodyForm<Typed, { name: string }>({
    schema: own.addPerson.body,
    start: { name: '', password: '', groups: '' },
    toBody: ({ groups, ...typed }) => ({ ...typed, groups: groupsIn(groups) }),
    async send(body) {
      await mutateAsync({ input: { body: body as never } });
      notify({ kind: 'success', title: t('added', { name: body.name }) });
      onClose();
    },
  });
  return (
    <Dialog open onClose={isSending ? undefined : onClose} aria-labelledby={titleId} fullWidth maxWidth="xs">
      <DialogTitle id={titleId}>{t('addTitle')}</DialogTitle>
      <DialogContent sx={{ pt: '8px !important' }}>
        <FormFrame
          label={t('addTitle')}
          submitLabel={t('add')}
          onSubmit={submit}
          onCancel={onClose}
          isSending={isSending}
          failure={failure}
        >
          <TextInput control={form.control} name="name" label={t('name')} help={t('nameHelp')} />
          <TextInput
            control={form.control}
            name="password"
            label={t('password')}
            help={t('passwordHelp')}
            isSecret
          />
          <TextInput control={form.control} name="groups" label={t('groups')} help={t('groupsHelp')} />
        </FormFrame>
      </DialogContent>
    </Dialog>
  );
}
