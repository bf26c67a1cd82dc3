import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { rtc } from '../../../contract/services/rtc.ts';
import { StreamJobBody, videoTypes } from '../../../contract/services/rtc/jobs.ts';
import type { RecordRule } from '../../../contract/services/rtc/rules.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { ChoiceInput } from '../../ui/form/ChoiceInput.tsx';
import { NumberInput } from '../../ui/form/NumberInput.tsx';
import { PickInput } from '../../ui/form/PickInput.tsx';
import { SwitchInput } from '../../ui/form/SwitchInput.tsx';
import { TextInput } from '../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { startedQuery } from './roomsQueries.ts';
import { toJob, type TypedJob } from './jobForm.ts';

interface Props {
  scope: string;
  app: string;
  rules: readonly RecordRule[];
  onClose: () => void;
}

export function StartJobDialog({ scope, app, rules, onClose }: Props) {
  const { t } = useTranslation('rooms');
  const { notify } = useNotices();
  const client = useQueryClient();
  const start = useMutation(mutation(rtc.startStreamJob));
  const params = { app_id: app };
  const { form, ...frame } = useBodyForm<TypedJob, StreamJobBody>({
    schema: StreamJobBody,
    start: {
      ...{ room_id: '', user_id: '', is_record_audio: true, video_type: 'CAMERASTREAM' },
      ...{ resolution: '1280*720', max_idle_time: 30 },
      record_param: { record_rule_id: rules[0]?.rule_id ?? '' },
    },
    toBody: toJob,
    send: async (body) => {
      await start.mutateAsync({ input: { scope, params, body } });
      // Whoever remembers it is Wheelhouse, not the vendor, whose reads are refreshed anyway.
      void client.invalidateQueries({ queryKey: startedQuery(scope).queryKey });
      notify({ kind: 'success', title: t('jobStarted', { room: body.room_id }) });
      onClose();
    },
  });
  const typed = useWatch({ control: form.control, compute: (all: TypedJob) => all });
  const { control } = form;
  return (
    <FormDialog
      {...frame}
      title={t('startJob')}
      submitLabel={t('startJob')}
      footer={<ShowCall operation={rtc.startStreamJob} input={{ params, body: toJob(typed) }} />}
      onClose={onClose}
    >
      <TextInput control={control} name="room_id" label={t('room')} />
      <TextInput control={control} name="user_id" label={t('user')} help={t('userHelp')} />
      <ChoiceInput
        control={control}
        name="video_type"
        label={t('video')}
        choices={videoTypes.map((value) => ({ value, label: t(`video_${value}`) }))}
      />
      <SwitchInput control={control} name="is_record_audio" label={t('audio')} />
      <TextInput control={control} name="resolution" label={t('resolution')} help={t('resolutionHelp')} />
      <NumberInput control={control} name="max_idle_time" label={t('idle')} help={t('idleHelp')} />
      <PickInput
        control={control}
        name="record_param.record_rule_id"
        label={t('rule')}
        options={rules.map(({ rule_id, obs_addr, record_formats }) => ({
          id: rule_id,
          name: `${record_formats?.join(' + ') ?? ''} → ${obs_addr?.bucket ?? ''}`,
          detail: rule_id,
        }))}
      />
    </FormDialog>
  );
}
