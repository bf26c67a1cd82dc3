import Button from '@mui/material/Button';
import { createLink } from '@tanstack/react-router';
import { MonitorDot } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Vm } from '../../../contract/services/tower/vms.ts';
import { useRole } from '../../lib/session.tsx';
import { DisabledReason } from '../../ui/DisabledReason.tsx';
import { useWhyNotText } from './actions/useWhyNotText.ts';
import { whyNotConsole } from './actions/whyNot.ts';

const ButtonLink = createLink(Button);

/** To the VM's console on a page of its own. */
export function OpenConsoleButton({ scope, vm }: { scope: string; vm: Vm }) {
  const { t } = useTranslation(['vms', 'glossary']);
  const reason = useWhyNotText()(whyNotConsole(useRole(scope), vm), scope);
  const look = {
    variant: 'text',
    startIcon: <MonitorDot size={16} aria-hidden />,
    'aria-label': t('openConsoleOf', { name: vm.name ?? vm.id }),
    children: t('console', { ns: 'glossary' }),
  } as const;
  if (!reason) return <ButtonLink to="/vms/$scope/$vm/console" params={{ scope, vm: vm.id }} {...look} />;
  return (
    <DisabledReason reason={reason}>
      {/* Without an address: a middle click would open it all the same. */}
      <Button role="link" {...look} />
    </DisabledReason>
  );
}
