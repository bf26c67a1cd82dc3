import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Instance } from '../../../../contract/services/cse/parts.ts';
import { instancesQuery } from '../registryQueries.ts';
import { StatusMark } from '../StatusMark.tsx';
import { HeartbeatButton } from './HeartbeatButton.tsx';
import type { OfService } from './InstanceList.tsx';
import { LeaseLeft } from './LeaseLeft.tsx';
import { StatusButton } from './StatusButton.tsx';
import { UnregisterButton } from './UnregisterButton.tsx';

export interface OfInstance extends OfService {
  instance: Instance;
}

export function InstanceRow(props: OfInstance) {
  const { of, service, instance } = props;
  const client = useQueryClient();
  const { scope, engine } = of;
  const { serviceId } = service;
  const look = useCallback(
    () => void client.invalidateQueries({ queryKey: instancesQuery({ scope, engine }, serviceId).queryKey }),
    [client, scope, engine, serviceId],
  );
  return (
    <Box
      component="li"
      aria-label={instance.hostName ?? instance.instanceId}
      sx={{
        ...{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', py: 1.5 },
        ...{ borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } },
      }}
    >
      <Box sx={{ flex: '1 1 16rem', minWidth: 0 }}>
        <Typography
          variant="body2"
          component="div"
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, overflowWrap: 'anywhere' }}
        >
          <b>{instance.hostName}</b>
          <StatusMark status={instance.status} />
        </Typography>
        <Typography variant="caption" component="div" sx={{ overflowWrap: 'anywhere' }}>
          {(instance.endpoints ?? []).join(', ') || instance.instanceId}
        </Typography>
        <LeaseLeft instance={instance} onEnd={look} />
      </Box>
      <HeartbeatButton {...props} />
      <StatusButton {...props} />
      <UnregisterButton {...props} />
    </Box>
  );
}
