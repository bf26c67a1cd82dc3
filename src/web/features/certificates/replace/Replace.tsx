import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFlow } from '../../../lib/flow/useFlow.ts';
import { refreshService } from '../../../lib/queryClient.ts';
import { domainsOf } from '../certificateFacts.ts';
import { CheckedPanel } from '../import/CheckedPanel.tsx';
import { importBody } from '../import/importBody.ts';
import { ImportFields } from '../import/ImportFields.tsx';
import { TwoColumns } from '../import/TwoColumns.tsx';
import { useImportForm } from '../import/useImportForm.ts';
import { lostNames } from './lostNames.ts';
import { replaceFlow } from './replace.ts';
import { ReplacePlan } from './ReplacePlan.tsx';
import { ReplaceRun } from './ReplaceRun.tsx';
import { OldOne } from './OldOne.tsx';
import type { Wish } from './wish.ts';
import { standingQuery } from './world.ts';

interface Props {
  wish: Wish;
  onWish: (wish: Wish) => void;
}

/** What replaces it, until the vendor has that; then how far it is. The plan is the same all the way. */
export function Replace({ wish, onWish }: Props) {
  const { t } = useTranslation('certificates');
  const client = useQueryClient();
  const { scope, old } = wish;
  const form = useImportForm(scope, `replacement of ${old} in ${scope}`);
  const oldOne = useQuery(standingQuery(scope, old)).data?.certificate;
  const { leaf, wrong } = form.checked ?? {};
  const isSound = leaf !== undefined && !wrong?.certificate && !wrong?.private_key;
  const hasBegun = wish.fresh !== undefined;
  const flow = useFlow({
    name: 'replace',
    flow: replaceFlow(t, isSound && !hasBegun ? importBody(form.typed) : undefined),
    wish,
    isComplete: true,
    onLearned: onWish,
    onEnded: () => void refreshService(client, 'scm', scope),
  });
  const start = form.submitBy(async () => {
    const stopped = await flow.start();
    // Until the new one is there, what went wrong is the form's to say.
    if (stopped?.at?.key === 'import') throw stopped.error;
    form.draft.discard();
    form.form.reset(); // the key with it
  });
  const plan = (
    <ReplacePlan flow={flow} wish={wish} onInstead={(instead) => onWish({ ...wish, ...instead })} />
  );
  if (hasBegun) return <ReplaceRun flow={flow} wish={wish} plan={plan} />;
  return (
    <TwoColumns>
      <div>
        {oldOne && <OldOne scope={scope} certificate={oldOne} />}
        <ImportFields form={form} label={t('newOne')} submitLabel={t('start')} onSubmit={start} />
      </div>
      <div>
        <CheckedPanel
          checked={form.checked}
          lost={leaf && oldOne ? lostNames(domainsOf(oldOne), leaf.names) : []}
        />
        {plan}
      </div>
    </TwoColumns>
  );
}
