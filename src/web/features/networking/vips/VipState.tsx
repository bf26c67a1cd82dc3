import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { CircleCheck, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Port } from '../../../../contract/services/vpc.ts';

/** The vendor calls a healthy virtual IP DOWN, because no single server has it. That alarms nobody here. */
export function VipState({ status }: Pick<Port, 'status'>) {
  const { t } = useTranslation('networking');
  const isBuilt = status === 'DOWN' || status === 'ACTIVE';
  const Icon = isBuilt ? CircleCheck : LoaderCircle;
  return (
    <Tooltip title={status === 'DOWN' ? t('downIsFine') : ''} describeChild>
      <Box
        component="span"
        tabIndex={status === 'DOWN' ? 0 : undefined}
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
      </Box>
    </Tooltip>
  );
}
