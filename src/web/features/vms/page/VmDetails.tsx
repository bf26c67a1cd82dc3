import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import type { Vm } from '../../../../contract/services/tower/vms.ts';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { AsOf } from '../../../ui/AsOf.tsx';
import { VmActions } from '../actions/VmActions.tsx';
import { VmConsole } from './VmConsole.tsx';
import { VmFacts } from './VmFacts.tsx';
import { VmState } from '../VmState.tsx';
import { VmTasks } from './VmTasks.tsx';

interface Props {
  scope: string;
  vm: Vm;
  isDeleted: boolean;
  /** Epoch milliseconds of the newest answer. */
  at: number;
  /** Why the newest look failed. */
  failure: Error | null;
}

export function VmDetails({ scope, vm, isDeleted, at, failure }: Props) {
  const { t } = useTranslation('vms');
  return (
    <>
      <PageHeader
        title={vm.name || vm.id}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5 }}>
            <span role="status">
              <VmState vm={isDeleted ? { status: 'DELETED', entityAsyncStatus: null } : vm} />
            </span>
            {vm.description && <span>{vm.description}</span>}
            <AsOf at={at} failure={failure} />
          </Box>
        }
        actions={!isDeleted && <VmActions scope={scope} vm={vm} />}
      />
      {isDeleted && (
        <Alert severity="warning" variant="outlined" sx={{ mb: 2 }}>
          <AlertTitle>{t('vmDeleted')}</AlertTitle>
          {t('vmDeletedText')}
        </Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 22rem' },
        }}
      >
        <VmConsole scope={scope} vm={isDeleted ? { ...vm, status: 'DELETED' } : vm} />
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <VmFacts vm={vm} />
          <VmTasks scope={scope} id={vm.id} />
        </Box>
      </Box>
    </>
  );
}
