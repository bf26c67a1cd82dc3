import { useMutation } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod/mini';
import { vpcep } from '../../../../contract/services/vpcep.ts';
import type { EndpointService } from '../../../../contract/services/vpcep/services.ts';
import { mutation } from '../../../lib/query.ts';
import { FormFrame } from '../../../ui/form/FormFrame.tsx';
import { TextInput } from '../../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../../ui/form/useBodyForm.ts';
import { ShowCall } from '../../../ui/ShowCall.tsx';
import { permissionsIn } from './permissionsIn.ts';

interface Typed {
  /** As many as one likes, one a line. */
  permissions: string;
}
interface Props {
  scope: string;
  service: EndpointService;
  whyNot: string | undefined;
  known: readonly { permission: string | null }[];
}

const bodyOf = ({ permissions }: Typed) => ({
  action: 'add' as const,
  permissions: permissionsIn(permissions),
});

export function WhitelistForm({ scope, service, whyNot, known }: Props) {
  const { t } = useTranslation('networking');
  const add = useMutation(mutation(vpcep.addOrRemovePermissions));
  const params = { vpc_endpoint_service_id: service.id };
  const { form, ...frame } = useBodyForm<Typed, z.infer<typeof vpcep.addOrRemovePermissions.body>>({
    schema: vpcep.addOrRemovePermissions.body,
    start: { permissions: '' },
    toBody: bodyOf,
    check: (typed) => {
      const twin = permissionsIn(typed.permissions).find((wanted) =>
        known.some(({ permission }) => permission === wanted),
      );
      return { permissions: twin && t('whitelistTwin', { what: twin }) };
    },
    send: async (body) => {
      await add.mutateAsync({ input: { scope, params, body } });
      form.reset();
    },
  });
  const typed = useWatch({ control: form.control, compute: (values: Typed) => values });
  return (
    <FormFrame
      label={t('whitelistAdd')}
      submitLabel={t('add')}
      onSubmit={frame.submit}
      isSending={frame.isSending}
      failure={frame.failure}
      whyNot={whyNot}
      footer={
        typed.permissions.trim() !== '' && (
          <ShowCall operation={vpcep.addOrRemovePermissions} input={{ params, body: bodyOf(typed) }} />
        )
      }
    >
      <TextInput
        control={form.control}
        name="permissions"
        label={t('whitelistAdd')}
        help={t('whitelistHelp')}
        multiline
      />
    </FormFrame>
  );
}
