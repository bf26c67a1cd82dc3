import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod/mini';
import { vpc } from '../../../../contract/services/vpc.ts';
import type { Port } from '../../../../contract/services/vpc/ports.ts';
import { useNotices } from '../../../lib/notices.tsx';
import { mutation } from '../../../lib/query.ts';
import { FormFrame } from '../../../ui/form/FormFrame.tsx';
import { TextInput } from '../../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../../ui/form/useBodyForm.ts';
import { ShowCall } from '../../../ui/ShowCall.tsx';
import { called } from '../ports.ts';

interface Typed {
  port: { name: string };
}

export function RenameVipDialog({ scope, vip, onClose }: { scope: string; vip: Port; onClose: () => void }) {
  const { t } = useTranslation('networking');
  const titleId = useId();
  const { notify } = useNotices();
  const [{ name }] = useState(vip);
  const update = useMutation(mutation(vpc.updatePort));
  const params = { port_id: vip.id };
  const { form, ...frame } = useBodyForm<Typed, z.infer<typeof vpc.updatePort.body>>({
    schema: vpc.updatePort.body,
    start: { port: { name: name ?? '' } },
    toBody: (typed) => typed,
    send: async (body) => {
      await update.mutateAsync({ input: { scope, params, body }, seen: { name } });
      notify({ kind: 'success', title: t('changed', { name: body.port.name ?? called(vip) }) });
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
      <DialogTitle id={titleId}>{t('renameVip', { name: called(vip) })}</DialogTitle>
      <DialogContent sx={{ pt: '8px !important' }}>
        <FormFrame
          label={t('renameVip', { name: called(vip) })}
          submitLabel={t('rename')}
          onSubmit={frame.submit}
          onCancel={onClose}
          isSending={frame.isSending}
          failure={frame.failure}
          footer={<ShowCall operation={vpc.updatePort} input={{ params, body }} />}
        >
          <TextInput control={form.control} name="port.name" label={t('name')} />
        </FormFrame>
      </DialogContent>
    </Dialog>
  );
}
