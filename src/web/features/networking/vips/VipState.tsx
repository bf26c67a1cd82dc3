import Box from '@mui/material/Box';
import { CircleCheck, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { hint } from '../../../ui/hint.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import type { Port } from '../../../../contract/services/vpc/ports.ts';

/** The vendor calls a healthy virtual IP DOWN, because no single server has it. That alarms nobody here. */
export function VipState({ status }: Pick<Port, 'status'>) {
  const { t } = useTranslation('networking');
  const isBuilt = status === 'DOWN' || status === 'ACTIVE';
  const Icon = isBuilt ? CircleCheck : LoaderCircle;
  return (
    <Box
      component="span"
      tabIndex={status === 'DOWN' ? 0 : undefined}
      {...hint(status === 'DOWN' ? t('downIsFine') : undefined)}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        fontWeight: 600,
        fontSize: '0.8125rem',
        color: isBuilt ? 'success.main' : 'text.secondary',
      }}
    >
      <Icon size={16} aria-hidden />
      {isBuilt ? t('ready') : t(status ?? 'BUILD')}
      {status === 'DOWN' && (
        <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
          (DOWN)
        </Box>
      )}
      {status === 'DOWN' && <VisuallyHidden>{t('downIsFine')}</VisuallyHidden>}
    </Box>
  );
}
