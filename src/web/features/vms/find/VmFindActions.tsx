import { useQuery, useQueryClient } from '@tanstack/react-query';
import { MonitorDot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FindAction, FindActionsProps } from '../../../lib/find/source.ts';
import { useSession } from '../../../lib/session.tsx';
import { offeredVerbs, whyNone } from '../actions/chosenVms.ts';
import { beginActing } from '../actions/useVmActing.ts';
import { useWhyNotText } from '../actions/useWhyNotText.ts';
import { ruleOf, type VmVerb } from '../actions/vmActions.ts';
import { whyNotConsole } from '../actions/whyNot.ts';
import { vmQuery } from '../vmQueries.ts';
import { VmFoundActing } from './VmFoundActing.tsx';

/** Those that are wanted in a hurry. */
const letters: Partial<Record<VmVerb, string>> = { startVm: 's', restartVm: 'r', migrateVm: 'm' };

/** What may be done with a found VM, as it is now: a recent or a pin may be of last week. */
export function VmFindActions({ place: { scope, key, href }, children }: FindActionsProps) {
  const { t } = useTranslation('glossary');
  const client = useQueryClient();
  const { roles } = useSession();
  const whyNotText = useWhyNotText();
  const { data } = useQuery(vmQuery(scope, key.slice(scope.length + 1)));
  const vm = data?.[0];
  if (!vm) return children(data && []);

  const chosen = [{ target: { scope, vm }, isOnScreen: true }];
  const console: FindAction = {
    id: 'console',
    title: t('console'),
    icon: MonitorDot,
    letter: 'c',
    reason: whyNotText(whyNotConsole(roles[scope], vm), scope),
    act: { href: `${href}/console` },
  };
  const actions = offeredVerbs(chosen).map((verb): FindAction => ({
    id: verb,
    title: t(verb),
    icon: ruleOf(verb).icon,
    letter: letters[verb],
    reason: whyNotText(whyNone(verb, chosen, roles), scope),
    act: {
      begin() {
        const begun = beginActing(client, verb, chosen);
        return (close) => <VmFoundActing begun={begun} onClose={close} />;
      },
    },
  }));
  return children([console, ...actions]);
}
