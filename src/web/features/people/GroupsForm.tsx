import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { own } from '../../../contract/services/own.ts';
import type { Account } from '../../../contract/services/own/people.ts';
import { useNotices } from '../../lib/notices.tsx';
import { mutation } from '../../lib/query.ts';
import { FormFrame } from '../../ui/form/FormFrame.tsx';
import { TextInput } from '../../ui/form/TextInput.tsx';
import { useBodyForm } from '../../ui/form/useBodyForm.ts';
import { groupsIn } from './groupsIn.ts';

export function GroupsForm({ account, whyNot }: { account: Account; whyNot: string | undefined }) {
  const { t } = useTranslation('people');
  const { notify } = useNotices();
  const { mutateAsync } = useMutation(mutation(own.changePerson));
  const { form, submit, isSending, failure } = useBodyForm<{ groups: string }, object>({
    schema: own.changePerson.body,
    start: { groups: account.groups.join(', ') },
    toBody: ({ groups }) => ({ groups: groupsIn(groups) }),
    async send(body) {
      await mutateAsync({ input: { params: { name: account.name }, body } });
      notify({ kind: 'success', title: t('regrouped', { name: account.name }) });
    },
  });
  return (
    <FormFrame
      label={t('groups')}
      submitLabel={t('saveGroups')}
      onSubmit={submit}
      isSending={isSending}
      failure={failure}
      whyNot={whyNot}
    >
      <TextInput control={form.control} name="groups" label={t('groups')} help={t('groupsChangeHelp')} />
    </FormFrame>
  );
}
