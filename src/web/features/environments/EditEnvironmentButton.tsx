import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { servicestage } from '../../../contract/services/servicestage.ts';
import {
  ChangedEnvironment,
  mostLabels,
  type Environment,
} from '../../../contract/services/servicestage/environments.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { FormDialog } from '../../ui/form/FormDialog.tsx';
import { TagsInput } from '../../ui/form/TagsInput.tsx';
import { TextInput } from '../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { ShowCall } from '../../ui/ShowCall.tsx';

interface Props {
  scope: string;
  environment: Environment;
}

export function EditEnvironmentButton(of: Props) {
  const { t } = useTranslation('environments');
  const whyNot = useWhyNotCloud(of.scope)(servicestage.changeEnvironment);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <DisabledReason reason={whyNot}>
        <Button variant="outlined" startIcon={<Pencil size={16} aria-hidden />} onClick={() => setOpen(true)}>
          {t('edit')}
        </Button>
      </DisabledReason>
      {isOpen && <EditDialog {...of} onClose={() => setOpen(false)} />}
    </>
  );
}

interface Typed {
  name: string;
  description: string;
  labels: { key: string; value: string }[];
}

function EditDialog({ scope, environment, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation('environments');
  const { notify } = useNotices();
  const [seen] = useState(environment);
  const change = useMutation(mutation(servicestage.changeEnvironment));
  const params = { environment_id: seen.id };
  const { form, ...frame } = useBodyForm<Typed, ChangedEnvironment>({
    schema: ChangedEnvironment,
    start: {
      ...{ name: seen.name ?? '', description: seen.description ?? '' },
      labels: (seen.labels ?? []).map(({ key, value }) => ({ key: key ?? '', value: value ?? '' })),
    },
    toBody: (typed) => typed,
    send: async (body) => {
      await change.mutateAsync({
        input: { scope, params, body },
        seen: { name: seen.name, update_time: seen.update_time },
      });
      notify({ kind: 'success', title: t('changed', { name: body.name }) });
      onClose();
    },
    refusals: { 'SVCSTG.00100449': { at: 'name', words: t('nameTaken') } },
  });
  const { control } = form;
  const body = useWatch({ control, compute: (all: Typed) => all });
  return (
    <FormDialog
      {...frame}
      title={t('edit')}
      submitLabel={t('save')}
      footer={<ShowCall operation={servicestage.changeEnvironment} input={{ params, body }} />}
      onClose={onClose}
    >
      <TextInput control={control} name="name" label={t('name')} help={t('nameHelp')} />
      <TextInput control={control} name="description" label={t('description')} />
      <TagsInput control={control} name="labels" label={t('labels')} most={mostLabels} />
    </FormDialog>
  );
}
