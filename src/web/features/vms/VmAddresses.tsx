import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Vm } from '../../../contract/services/tower/vms.ts';
import { hint } from '../../ui/hint.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { addressesOf } from './vmAddresses.ts';

/** The first address and how many more; all of them when pointed at. */
export function VmAddresses({ vm }: { vm: Pick<Vm, 'ips'> }) {
  const { t } = useTranslation('vms');
  const [first, ...more] = addressesOf(vm);
  if (!first) return '—';
  return (
    <Typography
      variant="body2"
      component="span"
      noWrap
      sx={{ display: 'block', maxWidth: '22ch' }}
      {...hint(more.length > 0 ? [first, ...more].join(', ') : undefined)}
    >
      {first}
      {more.length > 0 && (
        <Typography variant="caption" component="span" sx={{ color: 'text.secondary', ml: 0.5 }}>
          <span aria-hidden>{t('moreAddresses', { count: more.length })}</span>
          <VisuallyHidden>, {more.join(', ')}</VisuallyHidden>
        </Typography>
      )}
    </Typography>
  );
}
