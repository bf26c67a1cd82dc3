import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Instance } from '../../../contract/services/cse/parts.ts';
import { StatusMark } from './StatusMark.tsx';

/** What a service has found. */
export function Found({ instances }: { instances: readonly Instance[] }) {
  const { t } = useTranslation('registries');
  return (
    <Box role="status" sx={{ mt: 2 }}>
      <Typography variant="body2">{t('found', { count: instances.length })}</Typography>
      <Box component="ul" aria-label={t('foundInstances')} sx={{ m: 0, mt: 1, p: 0, listStyle: 'none' }}>
        {instances.map(({ instanceId, hostName, version, status, endpoints }) => (
          <Box component="li" key={instanceId} sx={{ py: 0.75, overflowWrap: 'anywhere' }}>
            <Typography variant="body2" component="div" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
              <b>{hostName}</b> {version} <StatusMark status={status} /> {(endpoints ?? []).join(', ')}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
