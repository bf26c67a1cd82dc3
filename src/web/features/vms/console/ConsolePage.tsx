import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { towerVms } from '../../../../contract/services/tower/vms.ts';
import { query } from '../../../lib/query.ts';
import { useLoadFailure } from '../../../lib/useLoadFailure.ts';
import { usePageTitle } from '../../../lib/usePageTitle.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { StateChip } from '../../../ui/StateChip.tsx';
import { ConsolePanel } from './ConsolePanel.tsx';

const Params = z.object({ scope: z.string(), vm: z.string() });
const Search = z.object({ mode: z.optional(z.string()) });

/** A window of its own for one console. */
export function ConsolePage() {
  const { scope, vm: id } = Params.parse(useParams({ strict: false }));
  const { t } = useTranslation('console');
  const isViewFirst = Search.parse(useSearch({ strict: false })).mode === 'view';
  const vms = useQuery({
    ...query(towerVms.getVms, { scope, body: { where: { id }, first: 1 } }),
    refetchInterval: 3000,
  });
  const failure = useLoadFailure(vms);
  const found = vms.data;
  const vm = found?.[0];
  const name = vm?.name ?? id;
  usePageTitle(name);

  return (
    <Box component="main" sx={{ height: '100dvh', display: 'flex', flexDirection: 'column' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, px: 1.5, py: 1, minWidth: 0 }}>
        <Box
          component={Link}
          to={`/vms/${scope}/${id}`}
          aria-label={t('back', { name })}
          sx={{ display: 'inline-flex', p: 0.5, color: 'inherit' }}
        >
          <ArrowLeft size={18} aria-hidden />
        </Box>
        <Typography component="h1" variant="subtitle1" noWrap>
          {name}
        </Typography>
        {vm && <StateChip state={vm.status} />}
      </Box>
      {vm ? (
        <ConsolePanel scope={scope} vm={vm} isOwnPage isViewFirst={isViewFirst} />
      ) : found ? (
        <EmptyState title={t('stop_noSuchVm')} />
      ) : failure ? (
        <Box sx={{ p: 2 }}>
          <FailureAlert failure={failure} onRetry={() => void vms.refetch()} />
        </Box>
      ) : (
        <Loading />
      )}
    </Box>
  );
}
