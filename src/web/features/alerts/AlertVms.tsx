import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Alert } from '../../../contract/services/tower/alerts.ts';

const VmLink = createLink(MuiLink);

interface Props {
  scope: string;
  vms: Alert['vms'];
  /** How many are named; all without it. */
  most?: number;
}

/** The VMs an alert is about, each a way to its page. */
export function AlertVms({ scope, vms, most = Infinity }: Props) {
  const { t } = useTranslation('alerts');
  if (!vms?.length) return '—';
  const more = vms.length - most;
  return (
    <>
      {vms.slice(0, most).map(({ id, name }, place) => [
        place > 0 && ', ',
        <VmLink key={id} to="/vms/$scope/$vm" params={{ scope, vm: id }}>
          {name || id}
        </VmLink>,
      ])}
      {more > 0 && ` ${t('moreVms', { count: more })}`}
    </>
  );
}
