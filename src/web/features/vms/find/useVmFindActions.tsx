import { useQuery } from '@tanstack/react-query';
import { MonitorDot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FindAction, FoundPlace } from '../../../lib/find/source.ts';
import { useRole } from '../../../lib/session.tsx';
import { useWhyNotText } from '../actions/useWhyNotText.ts';
import { whyNotConsole } from '../actions/whyNot.ts';
import { vmQuery } from '../vmQueries.ts';

/** What may be done with a found VM, as it is now: a recent or a pin may be of last week. */
export function useVmFindActions({ scope, key, href }: FoundPlace): FindAction[] | undefined {
  const { t } = useTranslation(['vms', 'glossary']);
  const whyNotText = useWhyNotText();
  const role = useRole(scope);
  const { data } = useQuery(vmQuery(scope, key.slice(scope.length + 1)));
  if (!data) return undefined;
  const [vm] = data;
  if (!vm) return [];
  return [
    {
      id: 'console',
      title: t('console', { ns: 'glossary' }),
      icon: MonitorDot,
      letter: 'c',
      reason: whyNotText(whyNotConsole(role, vm), scope),
      act: { href: `${href}/console` },
    },
  ];
}
