import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { createLink, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import type { Vm } from '../../../../contract/services/tower/vms.ts';
import { failureBody } from '../../../lib/failure.ts';
import { useLoadFailure } from '../../../lib/useLoadFailure.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { VmDetails } from './VmDetails.tsx';
import { vmQuery } from '../vmQueries.ts';

const ButtonLink = createLink(Button);
const Params = z.object({ scope: z.string(), vm: z.string() });

export function VmPage() {
  const { scope, vm } = Params.parse(useParams({ strict: false }));
  return <OneVm key={`${scope} ${vm}`} scope={scope} id={vm} />;
}

function OneVm({ scope, id }: { scope: string; id: string }) {
  const { t } = useTranslation(['vms', 'glossary']);
  const vms = useQuery(vmQuery(scope, id));
  const failure = useLoadFailure(vms);
  const vm = vms.data?.[0];
  // A VM that is deleted while it is looked at stays to be looked at.
  const [last, setLast] = useState<Vm>();
  if (vm && vm !== last) setLast(vm);

  const shown = vm ?? last;
  // An id that cannot be one is the id of nothing.
  const isNoId = failure !== null && failureBody(failure).kind === 'invalid';
  if (shown) {
    return (
      <VmDetails
        scope={scope}
        vm={shown}
        isDeleted={vms.data?.length === 0}
        at={vms.dataUpdatedAt}
        failure={vms.error}
      />
    );
  }
  if (vms.data || isNoId) {
    return (
      <EmptyState
        title={t('noSuchVm')}
        action={<ButtonLink to="/vms" search={{ scope }} variant="outlined" children={t('allVms')} />}
      >
        {t('noSuchVmText', { scope, id })}
      </EmptyState>
    );
  }
  return (
    <>
      <PageHeader title={t('vm', { ns: 'glossary' })} />
      {failure ? (
        <FailureAlert failure={failure} onRetry={() => void vms.refetch()} />
      ) : (
        <Skeleton variant="rounded" height={320} />
      )}
    </>
  );
}
