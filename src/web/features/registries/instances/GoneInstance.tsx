import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Instance } from '../../../../contract/services/cse/parts.ts';
import { useFormat } from '../../../lib/useFormat.ts';
import { leaseOf } from '../lease.ts';

/** One that was shown and is registered no more. */
export function GoneInstance({ instance, at }: { instance: Instance; at: number }) {
  const { t } = useTranslation('registries');
  const format = useFormat();
  // Its lease would have held: somebody took it off.
  const why = leaseOf(instance, at).kind === 'until' ? 'unregisteredAt' : 'leaseEndedAt';
  return (
    <Box
      component="li"
      role="status"
      sx={{ py: 1.5, borderTop: 1, borderColor: 'divider', color: 'text.secondary' }}
    >
      <Typography variant="body2" sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Unplug size={16} aria-hidden />
        <span>
          <b>{instance.hostName}</b> {t(why, { time: format.clock(at) })}
        </span>
      </Typography>
    </Box>
  );
}
