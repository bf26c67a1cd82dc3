import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import { CircleCheck, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EndpointService } from '../../../../contract/services/vpcep/services.ts';
import { toEpoch } from '../../../lib/format.ts';
import { serverNow } from '../../../lib/serverClock.ts';
import { useFormat } from '../../../lib/useFormat.ts';
import { useNow } from '../../../lib/useNow.ts';

/** Creating and deleting take the vendor one to two minutes; after this it is worth a word. */
const unusualMs = 3 * 60_000;

/** The state of a service; of one that is being created also for how long, and how long that usually takes. */
export function ServiceState({ service }: { service: Pick<EndpointService, 'status' | 'created_at'> }) {
  const { t } = useTranslation('networking');
  const format = useFormat();
  const { status } = service;
  const isMoving = status === 'creating' || status === 'deleting';
  useNow(isMoving ? 1000 : null);
  const began = toEpoch(service.created_at);
  const elapsed = status === 'creating' && began !== undefined ? Math.max(0, serverNow() - began) : undefined;
  const colour = {
    available: 'success.main',
    failed: 'error.main',
    creating: 'primary.main',
    deleting: 'text.secondary',
  };
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 0.75,
        fontSize: '0.8125rem',
      }}
    >
      <Box
        component="span"
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          gap: 0.75,
          fontWeight: 600,
          color: status ? colour[status] : 'text.secondary',
        }}
      >
        {isMoving && <CircularProgress size={14} color="inherit" aria-hidden />}
        {status === 'available' && <CircleCheck size={16} aria-hidden />}
        {status === 'failed' && <CircleX size={16} aria-hidden />}
        {status ? t(`service_${status}`) : '–'}
      </Box>
      {elapsed !== undefined && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t(elapsed > unusualMs ? 'creatingLong' : 'creatingFor', { duration: format.duration(elapsed) })}
        </Box>
      )}
    </Box>
  );
}
