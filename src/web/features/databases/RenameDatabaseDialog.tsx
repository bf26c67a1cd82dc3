import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod/mini';
import { dds } from '../../../contract/services/dds.ts';
import type { DdsInstance } from '../../../contract/services/dds/instances.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { FormFrame } from '../../ui/form/FormFrame.tsx';
import { TextInput } from '../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { ShowCall } from '../../ui/ShowCall.tsx';

interface Props {
  scope: string;
  instance: DdsInstance;
  onClose: () => void;
}

export function RenameDatabaseDialog({ scope, instance, onClose }: Props) {
  const { t } = useTranslation('databases');
  const titleId = useId();
  const { notify } = useNotices();
  const [{ name }] = useState(instance); // as it was when the dialog was opened
  const rename = useMutation(mutation(dds.renameInstance));
  const params = { instance_id: instance.id };
  const title = t('renameTitle', { name: name || instance.id });
  const { form, ...frame } = useBodyForm<
    { new_instance_name: string },
    z.infer<typeof dds.renameInstance.body>
  >({
    schema: dds.renameInstance.body,
    start: { new_instance_name: name ?? '' },
    toBody: (typed) => typed,
    send: async (body) => {
      await rename.mutateAsync({ input: { scope, params, body }, seen: { name } });
      notify({ kind: 'success', title: t('renamed', { name: body.new_instance_name }) });
      onClose();
    },
  });
  const body = useWatch({ control: form.control });
  return (
    <Dialog
      open
      onClose={frame.isSending ? undefined : onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="xs"
    >
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent sx={{ pt: '8px !important' }}>
        <FormFrame
          label={title}
          submitLabel={t('rename')}
          onSubmit={frame.submit}
          onCancel={onClose}
          isSending={frame.isSending}
          failure={frame.failure}
          footer={<ShowCall operation={dds.renameInstance} input={{ params, body }} />}
        >
          <TextInput control={form.control} name="new_instance_name" label={t('name')} help={t('nameHelp')} />
        </FormFrame>
      </DialogContent>
    </Dialog>
  );
}
