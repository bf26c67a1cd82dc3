import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoadFailure } from '../../../../lib/useLoadFailure.ts';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import { FailureAlert } from '../../../../ui/FailureAlert.tsx';
import { Loading } from '../../../../ui/Loading.tsx';
import { PartBoundary } from '../../../../ui/PartBoundary.tsx';
import { vmQuery } from '../../vmQueries.ts';
import { ConsolePanel } from '../ConsolePanel.tsx';

interface Props {
  scope: string;
  id: string;
  /** One that is not goes on living out of sight. */
  isShown: boolean;
  isAlone: boolean;
  onName: (name: string) => void;
}

/** One console among several, under the name of its machine. */
export function ConsoleTile({ scope, id, isShown, isAlone, onName }: Props) {
  const { t } = useTranslation('several');
  const vms = useQuery(vmQuery(scope, id));
  const failure = useLoadFailure(vms);
  const vm = vms.data?.[0];
  const name = vm?.name ?? id;
  const tellName = useEffectEvent(onName);
  useEffect(() => tellName(name), [name]);
  return (
    <Box
      component="section"
      aria-label={t('consoleOf', { name })}
      sx={{
        display: isShown ? 'flex' : 'none',
        flexDirection: 'column',
        minWidth: 0,
        height: isAlone ? 'calc(100dvh - 64px)' : 480,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        overflow: 'hidden',
      }}
    >
      <Typography component="h2" variant="subtitle2" noWrap sx={{ px: 1.5, pt: 1 }}>
        {name}
      </Typography>
      {vm ? (
        <PartBoundary>
          <ConsolePanel scope={scope} vm={vm} isOwnPage />
        </PartBoundary>
      ) : vms.data ? (
        <EmptyState title={t('gone')} />
      ) : failure ? (
        <FailureAlert failure={failure} onRetry={() => void vms.refetch()} />
      ) : (
        <Loading />
      )}
    </Box>
  );
}
