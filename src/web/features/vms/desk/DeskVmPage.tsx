import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { lazyPart } from '../../../lib/lazyPart.ts';
import { useLoadFailure } from '../../../lib/useLoadFailure.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { PartBoundary } from '../../../ui/PartBoundary.tsx';
import { VmSubtitle } from '../page/VmSubtitle.tsx';
import { vmQuery } from '../vmQueries.ts';
import { SafeActions } from './SafeActions.tsx';
import { VmHealth } from './VmHealth.tsx';

const ConsolePanel = lazyPart(() => import('../console/ConsolePanel.tsx'), 'ConsolePanel', 'console');
const Params = z.object({ scope: z.string(), vm: z.string() });

/** One machine as a helpdesk needs it: how it does, its screen to look at first, and what may safely be done. */
export function DeskVmPage() {
  const { scope, vm: id } = Params.parse(useParams({ strict: false }));
  const { t } = useTranslation('desk');
  const vms = useQuery(vmQuery(scope, id));
  const failure = useLoadFailure(vms);
  const vm = vms.data?.[0];
  const back = (
    <Box
      component={Link}
      to="/desk"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color: 'text.secondary', mb: 1 }}
    >
      <ArrowLeft size={16} aria-hidden />
      {t('desk')}
    </Box>
  );
  if (!vm) {
    return (
      <>
        {back}
        {failure ? (
          <FailureAlert failure={failure} onRetry={() => void vms.refetch()} />
        ) : vms.data ? (
          <EmptyState title={t('gone')}>{t('goneText')}</EmptyState>
        ) : (
          <Skeleton variant="rounded" height={320} />
        )}
      </>
    );
  }
  return (
    <>
      {back}
      <PageHeader
        title={vm.name || vm.id}
        subtitle={<VmSubtitle vm={vm} at={vms.dataUpdatedAt} failure={vms.error} />}
        actions={<SafeActions target={{ scope, vm }} />}
      />
      <VmHealth scope={scope} vm={vm} />
      <Box component="section" aria-label={t('console')} sx={{ mt: 2, minWidth: 0 }}>
        <PartBoundary>
          <Suspense fallback={<Skeleton variant="rounded" height={320} />}>
            <ConsolePanel scope={scope} vm={vm} isViewFirst />
          </Suspense>
        </PartBoundary>
      </Box>
    </>
  );
}
