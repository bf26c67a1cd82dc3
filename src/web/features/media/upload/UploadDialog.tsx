import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useController, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod/mini';
import { ownUploads } from '../../../../contract/services/own/uploads.ts';
import type { Scope } from '../../../../contract/services/own.ts';
import { vod } from '../../../../contract/services/vod.ts';
import { mutation } from '../../../lib/query.ts';
import { useWhyNotCloud } from '../../../lib/useWhyNotCloud.ts';
import { FormDialog } from '../../../ui/form/FormDialog.tsx';
import { SwitchInput } from '../../../ui/form/SwitchInput.tsx';
import { TextInput } from '../../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../../ui/form/useBodyForm.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { ShowCall } from '../../../ui/ShowCall.tsx';
import { uploadsQuery } from '../mediaQueries.ts';
import { FileField } from './FileField.tsx';
import { toBody, wrongWith, type NewUpload } from './uploadForm.ts';
import { useSend } from './useSend.ts';

interface Props {
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  onClose: () => void;
}

export function UploadDialog({ scopes, onClose }: Props) {
  const { t } = useTranslation('media');
  const client = useQueryClient();
  const send = useSend();
  const [scope, setScope] = useState(scopes[0]?.id ?? '');
  const whyNot = useWhyNotCloud(scope)(vod.createAsset);
  const begin = useMutation(mutation(ownUploads.beginUpload));
  const { form, ...frame } = useBodyForm<NewUpload, z.infer<typeof ownUploads.beginUpload.body>>({
    schema: ownUploads.beginUpload.body,
    start: { asset: { title: '', description: '' }, publish: true, file: null },
    toBody: (typed) => toBody(scope, typed),
    check: ({ file }) => {
      const wrong = wrongWith(file);
      return wrong ? { file: t(wrong) } : {};
    },
    send: async (body, { file }) => {
      const upload = await begin.mutateAsync({ input: { body } });
      await client.invalidateQueries(uploadsQuery());
      if (file) send(upload, file);
      onClose();
    },
  });
  const file = useController({ control: form.control, name: 'file' });
  const typed = useWatch({ control: form.control }) as NewUpload;
  function choose(chosen: File) {
    file.field.onChange(chosen);
    if (form.getValues('asset.title') === '')
      form.setValue('asset.title', chosen.name.replace(/\.[^.]+$/, ''));
    void form.trigger('file');
  }
  return (
    <FormDialog
      {...frame}
      title={t('upload')}
      submitLabel={t('begin')}
      whyNot={whyNot}
      footer={<ShowCall operation={vod.createAsset} input={{ body: toBody(scope, typed).asset }} />}
      onClose={onClose}
    >
      {scopes.length > 1 && (
        <SelectField label={t('scope')} value={scope} onChange={setScope}>
          {scopes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <FileField file={typed.file} error={file.fieldState.error?.message} onFile={choose} />
      <TextInput control={form.control} name="asset.title" label={t('title')} help={t('titleHelp')} />
      <TextInput control={form.control} name="asset.description" label={t('description')} multiline />
      <SwitchInput
        control={form.control}
        name="publish"
        label={t('publishAfter')}
        help={t('publishAfterHelp')}
      />
    </FormDialog>
  );
}
