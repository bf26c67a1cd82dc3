import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { vpcep } from '../../../../contract/services/vpcep.ts';
import { mostTags, Tags } from '../../../../contract/services/vpcep/rules.ts';
import type { EndpointService } from '../../../../contract/services/vpcep/services.ts';
import { useNotices } from '../../../lib/notices.tsx';
import { mutation } from '../../../lib/query.ts';
import { FormFrame } from '../../../ui/form/FormFrame.tsx';
import { TagsInput } from '../../../ui/form/TagsInput.tsx';
import { useBodyForm } from '../../../ui/form/useBodyForm.ts';
import { ShowCall } from '../../../ui/ShowCall.tsx';
import { serviceTitle } from './serviceName.ts';
import { tagChanges, type Tag } from './tagChanges.ts';

interface Typed {
  tags: Tag[];
}
/** All tags together: the vendor's limit is on what a service has, not on what is sent. */
const All = z.strictObject({ tags: Tags });

interface Props {
  scope: string;
  service: EndpointService;
  onClose: () => void;
}

/** Two calls at most, those that take tags away first. What was done before a call failed is not done again. */
export function EditTagsDialog({ scope, service, onClose }: Props) {
  const { t } = useTranslation('networking');
  const titleId = useId();
  const { notify } = useNotices();
  const change = useMutation(mutation(vpcep.changeServiceTags));
  const params = { vpc_endpoint_service_id: service.id };
  const before = (service.tags ?? []).map(({ key, value }) => ({ key: key ?? '', value: value ?? '' }));
  const { form, ...frame } = useBodyForm<Typed, z.infer<typeof All>>({
    schema: All,
    start: { tags: before },
    toBody: (typed) => typed,
    send: async ({ tags }) => {
      for (const body of tagChanges(before, tags))
        await change.mutateAsync({ input: { scope, params, body } });
      notify({ kind: 'success', title: t('changed', { name: serviceTitle(service) }) });
      onClose();
    },
  });
  const tags = useWatch({ control: form.control, compute: (typed: Typed) => typed.tags });
  const title = t('editTagsTitle', { name: serviceTitle(service) });
  return (
    <Dialog
      open
      onClose={frame.isSending ? undefined : onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="sm"
    >
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent sx={{ '&&': { pt: 1 } }}>
        <FormFrame
          label={title}
          submitLabel={t('save')}
          onSubmit={frame.submit}
          onCancel={onClose}
          isSending={frame.isSending}
          failure={frame.failure}
          footer={tagChanges(before, tags).map((body) => (
            <ShowCall key={body.action} operation={vpcep.changeServiceTags} input={{ params, body }} />
          ))}
        >
          <TagsInput
            control={form.control}
            name="tags"
            label={t('tags')}
            help={t('tagsHelp')}
            most={mostTags}
          />
        </FormFrame>
      </DialogContent>
    </Dialog>
  );
}
