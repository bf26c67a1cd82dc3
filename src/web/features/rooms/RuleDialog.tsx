import Alert from '@mui/material/Alert';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { rtc } from '../../../contract/services/rtc.ts';
import { RecordRuleBody, type RecordRule } from '../../../contract/services/rtc/rules.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { NumberInput } from '../../ui/form/NumberInput.tsx';
import { PickInput } from '../../ui/form/PickInput.tsx';
import { TextInput } from '../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { ShowCall } from '../../ui/ShowCall.tsx';
import { AuthorizeBucket } from './AuthorizeBucket.tsx';
import { FormatsInput } from './FormatsInput.tsx';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { bucketsQuery } from './roomsQueries.ts';
import { startOf, toRule, type TypedRule } from './ruleForm.ts';

interface Props {
  scope: string;
  app: string;
  rules: readonly RecordRule[];
  onClose: () => void;
}

/** One rule for each location: another takes its place, and that is said before. */
export function RuleDialog({ scope, app, rules, onClose }: Props) {
  const { t } = useTranslation('rooms');
  const { notify } = useNotices();
  const [[before]] = useState([rules[0]]);
  const buckets = useQuery(bucketsQuery(scope));
  const put = useMutation(mutation(rtc.putRecordRule));
  const params = { app_id: app };
  const { form, ...frame } = useBodyForm<TypedRule, RecordRuleBody>({
    schema: RecordRuleBody,
    start: startOf(before, ''),
    toBody: toRule,
    send: async (body) => {
      await put.mutateAsync({ input: { scope, params, body } });
      notify({ kind: 'success', title: t('ruleSaved') });
      onClose();
    },
  });
  const typed = useWatch({ control: form.control, compute: (all: TypedRule) => all });
  const { location, bucket } = typed.obs_addr;
  const replaced = rules.find(({ obs_addr }) => obs_addr?.location === location);
  const chosen = buckets.data?.buckets?.find((one) => one.bucket === bucket);
  return (
    <FormDialog
      {...frame}
      title={t(before ? 'replaceRule' : 'addRule')}
      submitLabel={t('save')}
      footer={<ShowCall operation={rtc.putRecordRule} input={{ params, body: toRule(typed) }} />}
      onClose={onClose}
    >
      {replaced && (
        <Alert severity="warning" variant="outlined">
          {t('ruleReplaces', {
            location,
            bucket: replaced.obs_addr?.bucket ?? '–',
            formats: replaced.record_formats?.join(' + ') ?? '–',
          })}
        </Alert>
      )}
      {buckets.error && <FailureAlert failure={buckets.error} onRetry={() => void buckets.refetch()} />}
      <PickInput
        control={form.control}
        name="obs_addr.bucket"
        label={t('bucket')}
        help={t('bucketHelp')}
        takesTypedId
        options={buckets.data?.buckets?.map((one) => ({
          id: one.bucket,
          name: one.bucket,
          detail: `${one.location ?? ''} · ${t(one.is_authorized ? 'bucketLet' : 'bucketNotLet')}`,
          whyNot: one.location === location ? undefined : t('bucketElsewhere', { location }),
        }))}
      />
      {chosen && !chosen.is_authorized && (
        <AuthorizeBucket scope={scope} bucket={chosen.bucket} location={location} />
      )}
      <TextInput control={form.control} name="obs_addr.object" label={t('folder')} help={t('folderHelp')} />
      <TextInput
        control={form.control}
        name="obs_addr.project_id"
        label={t('project')}
        help={t('projectHelp', { location })}
      />
      <FormatsInput control={form.control} name="record_formats" label={t('formats')} />
      {typed.record_formats.includes('HLS') && (
        <NumberInput
          control={form.control}
          name="hls_config.record_cycle"
          label={t('hlsCycle')}
          help={t('hlsCycleHelp')}
        />
      )}
      {typed.record_formats.includes('MP4') && (
        <NumberInput
          control={form.control}
          name="mp4_config.record_cycle"
          label={t('mp4Cycle')}
          help={t('mp4CycleHelp')}
        />
      )}
    </FormDialog>
  );
}
