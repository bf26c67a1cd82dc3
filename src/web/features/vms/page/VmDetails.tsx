import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import { Children, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Vm } from '../../../../contract/services/tower/vms.ts';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { TrailLink } from '../../../ui/TrailLink.tsx';
import { PartBoundary } from '../../../ui/PartBoundary.tsx';
import { useVmActing } from '../actions/useVmActing.ts';
import { VmActingDialogs } from '../actions/VmActingDialogs.tsx';
import { VmActions } from '../actions/VmActions.tsx';
import { BackToVms } from './BackToVms.tsx';
import { VmAlerts } from './VmAlerts.tsx';
import { VmConsole } from './VmConsole.tsx';
import { VmDisks } from './VmDisks.tsx';
import { VmFacts } from './VmFacts.tsx';
import { VmNetwork } from './VmNetwork.tsx';
import { VmSnapshots } from './VmSnapshots.tsx';
import { VmSubtitle } from './VmSubtitle.tsx';
import { VmTasks } from './VmTasks.tsx';
import { VmUse } from './VmUse.tsx';

interface Props {
  scope: string;
  vm: Vm;
  isDeleted: boolean;
  /** Epoch milliseconds of the newest answer. */
  at: number;
  /** Why the newest look failed. */
  failure: Error | null;
}

/** One VM: its console with its facts beside it, and below what there is to know, each part on its own. */
export function VmDetails({ scope, vm, isDeleted, at, failure }: Props) {
  const { t } = useTranslation('vms');
  const acting = useVmActing();
  const shown = isDeleted ? { ...vm, status: 'DELETED' as const, entityAsyncStatus: null } : vm;
  const target = { scope, vm: shown };
  return (
    <>
      <BackToVms />
      <PageHeader
        title={vm.name || vm.id}
        subtitle={<VmSubtitle vm={shown} at={at} failure={failure} />}
        actions={
          <>
            <TrailLink scope={target.scope} target={vm.id} />
            {!isDeleted && <VmActions target={target} acting={acting} />}
          </>
        }
      />
      <VmActingDialogs acting={acting} />
      {isDeleted && (
        <Alert severity="warning" variant="outlined" sx={{ mb: 2 }}>
          <AlertTitle>{t('vmDeleted')}</AlertTitle>
          {t('vmDeletedText')}
        </Alert>
      )}
      <Box sx={beside}>
        <VmConsole {...target} />
        <VmFacts vm={vm} />
      </Box>
      <Box sx={below}>
        <Column>
          <VmUse {...target} />
          <VmNetwork {...target} />
          <VmAlerts {...target} />
        </Column>
        <Column>
          <VmSnapshots target={target} acting={acting} />
          <VmDisks target={target} acting={acting} />
          <VmTasks scope={scope} id={vm.id} />
        </Column>
      </Box>
    </>
  );
}

/** Sections one below the other, each of which may break alone. */
const Column = ({ children }: { children: ReactNode }) => (
  <Box sx={{ ...grid, gridTemplateColumns: 'minmax(0, 1fr)' }}>
    {Children.map(children, (section) => (
      <PartBoundary>{section}</PartBoundary>
    ))}
  </Box>
);

const grid = { display: 'grid', gap: 2, alignItems: 'start' } as const;
const beside = { ...grid, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 22rem' } };
const below = {
  ...grid,
  mt: 2,
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
};
