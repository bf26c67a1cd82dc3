import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { scm } from '../../../../contract/services/scm.ts';
import type { NewCertificate } from '../../../../contract/services/scm/installing.ts';
import { serverNow } from '../../../lib/serverClock.ts';
import { useBodyForm } from '../../../ui/form/useBodyForm.ts';
import { useDraft } from '../../../ui/form/useDraft.ts';
import { checkImport } from '../pem/checkImport.ts';
import { parted } from '../pem/pemBlocks.ts';
import { chainText, readChain } from '../pem/readChain.ts';
import { importBody, proposedName, type TypedImport } from './importBody.ts';
import { useChecked } from './useChecked.ts';

/** The form of an import. What is typed outlives a reload, but for the key, which is nobody's to keep. */
export function useImportForm(scope: string, draftName: string) {
  const { t } = useTranslation('certificates');
  const form = useBodyForm<TypedImport, NewCertificate>({
    schema: scm.importCertificate.body,
    start: { scope, name: '', certificate: '', private_key: '' },
    toBody: importBody,
    check: async ({ certificate, private_key }) => {
      const { wrong } = await checkImport(certificate, private_key, serverNow());
      return {
        certificate: wrong.certificate && t(`wrong_${wrong.certificate}`),
        private_key: wrong.private_key && t(`wrong_${wrong.private_key}`),
      };
    },
    refusals: {
      'SCM.0036': { at: 'private_key', words: t('wrong_otherKey') },
      'SCM.0039': { at: 'certificate', words: t('refusedTwin') },
    },
  });
  const { control, setValue, formState } = form.form;
  const draft = useDraft(form.form, draftName, 'private_key');
  const typed = useWatch({ control, compute: (values: TypedImport) => values });

  /** Takes a text apart, however it came: a key among certificates goes to its own field, and into no draft. */
  function take(text: string) {
    const { keys, rest } = parted(text);
    const shouldValidate = { shouldDirty: true, shouldTouch: true, shouldValidate: true };
    if (keys !== '') setValue('private_key', keys, shouldValidate);
    if (rest.trim() === '' && keys !== '') return;
    setValue('certificate', rest, shouldValidate);
    const { leaf } = readChain(rest);
    if (leaf && !formState.dirtyFields.name) setValue('name', proposedName(leaf));
  }
  const putInOrder = () => take(chainText(readChain(typed.certificate)));
  const checked = useChecked(typed.certificate, typed.private_key);
  return { ...form, draft, typed, checked, take, putInOrder };
}
export type ImportForm = ReturnType<typeof useImportForm>;
