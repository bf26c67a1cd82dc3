import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { live } from '../../../contract/services/live.ts';
import { channelName, Encoders, RecordSettings } from '../../../contract/services/live/bodies.ts';
import type { LiveChannel } from '../../../contract/services/live/channels.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { NumberInput } from '../../ui/form/NumberInput.tsx';
import { TextInput } from '../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { encodersOf, toEncoders } from './channelForm.ts';
import { useChangeChannel } from './useChangeChannel.ts';

interface Props {
  scope: string;
  channel: LiveChannel;
}

export function ProcessingButton(of: Props) {
  const { t } = useTranslation('live');
  const whyNot = useWhyNotCloud(of.scope)(live.changeRecording);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <DisabledReason reason={whyNot}>
        <Button variant="outlined" onClick={() => setOpen(true)}>
          {t('changeProcessing')}
        </Button>
      </DisabledReason>
      {isOpen && <ProcessingDialog {...of} onClose={() => setOpen(false)} />}
    </>
  );
}

interface Typed {
  name: string;
  encoders: string;
  record_settings: { rollingbuffer_duration: number | string };
}
const Body = z.strictObject({
  name: channelName,
  encoder_settings: Encoders,
  record_settings: RecordSettings,
});

/** Each part is a call of its own, and only what was changed is sent: what was done before one failed is not done again. */
function ProcessingDialog({ onClose, ...of }: Props & { onClose: () => void }) {
  const { t } = useTranslation('live');
  const rename = useChangeChannel(live.renameChannel, of);
  const encode = useChangeChannel(live.changeEncoders, of);
  const record = useChangeChannel(live.changeRecording, of);
  const { seen } = rename;
  const before: Typed = {
    name: seen.name ?? '',
    encoders: encodersOf(seen),
    record_settings: { rollingbuffer_duration: seen.record_settings?.rollingbuffer_duration ?? 0 },
  };
  const { form, ...frame } = useBodyForm<Typed, z.infer<typeof Body>>({
    schema: Body,
    start: before,
    toBody: ({ encoders, ...typed }) => ({ ...typed, encoder_settings: toEncoders(encoders) }),
    send: async ({ name, encoder_settings, record_settings }) => {
      const told = { name: seen.name };
      if (record_settings.rollingbuffer_duration !== before.record_settings.rollingbuffer_duration)
        await record.save({ record_settings }, told);
      if (JSON.stringify(encoder_settings) !== JSON.stringify(toEncoders(before.encoders)))
        await encode.save({ encoder_settings }, told);
      if (name !== before.name) await rename.save({ name }, told);
      onClose();
    },
  });
  const { control } = form;
  return (
    <FormDialog
      {...frame}
      title={t('changeProcessing')}
      submitLabel={t('save')}
      footer={null}
      onClose={onClose}
    >
      <TextInput control={control} name="name" label={t('name')} />
      <TextInput control={control} name="encoders" label={t('encoders')} help={t('encodersHelp')} />
      <NumberInput
        control={control}
        name="record_settings.rollingbuffer_duration"
        label={t('recording')}
        help={t('recordingHelp')}
      />
    </FormDialog>
  );
}
