import Button from '@mui/material/Button';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { live } from '../../../contract/services/live.ts';
import { ChannelInput } from '../../../contract/services/live/bodies.ts';
import type { LiveChannel } from '../../../contract/services/live/channels.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { inputOf, toInput, type TypedInput } from './channelForm.ts';
import { InputFields } from './InputFields.tsx';
import { useChangeChannel } from './useChangeChannel.ts';

interface Props {
  scope: string;
  channel: LiveChannel;
}

export function InputButton(of: Props) {
  const { t } = useTranslation('live');
  const whyNot = useWhyNotCloud(of.scope)(live.changeInput);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <DisabledReason reason={whyNot}>
        <Button variant="outlined" onClick={() => setOpen(true)}>
          {t('changeInput')}
        </Button>
      </DisabledReason>
      {isOpen && <InputDialog {...of} onClose={() => setOpen(false)} />}
    </>
  );
}

const Body = z.strictObject({ input: ChannelInput });

function InputDialog({ onClose, ...of }: Props & { onClose: () => void }) {
  const { t } = useTranslation('live');
  const { seen, place, save } = useChangeChannel(live.changeInput, of);
  const toBody = ({ input }: { input: TypedInput }) => ({ input: toInput(input) });
  const { form, ...frame } = useBodyForm<{ input: TypedInput }, z.infer<typeof Body>>({
    schema: Body,
    start: { input: inputOf(seen) },
    toBody,
    send: async (body) => {
      await save(body, { input: seen.input });
      onClose();
    },
  });
  const typed = useWatch({ control: form.control, compute: (all: { input: TypedInput }) => all });
  return (
    <FormDialog
      {...frame}
      title={t('changeInput')}
      submitLabel={t('save')}
      footer={<ShowCall operation={live.changeInput} input={{ body: { ...place, ...toBody(typed) } }} />}
      onClose={onClose}
    >
      <InputFields control={form.control} />
    </FormDialog>
  );
}
