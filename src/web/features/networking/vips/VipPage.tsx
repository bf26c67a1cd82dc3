import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { createLink, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { failureBody } from '../../../lib/failure.ts';
import { useLoadFailure } from '../../../lib/useLoadFailure.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { FailureAlert } from '../../../ui/FailureAlert.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { portQuery } from '../networkingQueries.ts';
import { VipDetails } from './VipDetails.tsx';

const ButtonLink = createLink(Button);
const Params = z.object({ scope: z.string(), vip: z.string() });

export function VipPage() {
  const { scope, vip } = Params.parse(useParams({ strict: false }));
  return <OneVip key={`${scope} ${vip}`} scope={scope} id={vip} />;
}

function OneVip({ scope, id }: { scope: string; id: string }) {
  const { t } = useTranslation('networking');
  const port = useQuery(portQuery(scope, id));
  const failure = useLoadFailure(port);
  // The vendor says 404 of one that was deleted; what was read before is no longer there.
  const isGone = port.error !== null && failureBody(port.error).kind === 'notFound';
  if (isGone || (failure && failureBody(failure).kind === 'invalid')) {
    return (
      <>
        <PageHeader title={t('vip')} />
        <EmptyState
          title={t('vipNone')}
          action={
            <ButtonLink to="/networking/vips" variant="outlined">
              {t('allVips')}
            </ButtonLink>
          }
        >
          {t('vipNoneText', { id })}
        </EmptyState>
      </>
    );
  }
  if (port.data?.port)
    return <VipDetails scope={scope} vip={port.data.port} at={port.dataUpdatedAt} failure={port.error} />;
  return (
    <>
      <PageHeader title={t('vip')} />
      {failure ? <FailureAlert failure={failure} onRetry={() => void port.refetch()} /> : <Loading />}
    </>
  );
}
