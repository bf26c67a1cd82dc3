import MuiLink from '@mui/material/Link';
import { createLink } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

const VmsLink = createLink(MuiLink);

interface Props {
  count: number | null;
  running: number | null;
  /** Whose they are: the filter of the list of VMs. */
  search: { scope: string; host?: string; cluster?: string };
  of: string | null;
}

/** How many VMs there are, and the way to them. */
export function VmCount({ count, running, search, of }: Props) {
  const { t } = useTranslation('hosts');
  if (count === null) return '—';
  const words = running === null ? String(count) : t('vmsRunning', { count, running });
  return (
    <VmsLink to="/vms" search={search} aria-label={t('vmsOf', { words, name: of ?? '' })}>
      {words}
    </VmsLink>
  );
}
