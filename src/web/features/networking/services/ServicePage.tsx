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
import { ServiceDetails } from './ServiceDetails.tsx';
import { serviceQuery } from './serviceQueries.ts';

const ButtonLink = createLink(Button);
const Params = z.object({ scope: z.string(), service: z.string() });

export function ServicePage() {
  const { scope, service } = Params.parse(useParams({ strict: false }));
  return <OneService key={`${scope} ${service}`} scope={scope} id={service} />;
}

function OneService({ scope, id }: { scope: string; id: string }) {
  const { t } = useTranslation('networking');
  const service = useQuery(serviceQuery(scope, id));
  const failure = useLoadFailure(service);
  // Once it is deleted the vendor knows it no more; what was read before is no longer there.
  const isGone = service.error !== null && failureBody(service.error).kind === 'notFound';
  if (isGone || (failure && failureBody(failure).kind === 'invalid')) {
    return (
      <>
        <PageHeader title={t('service')} />
        <EmptyState
          title={t('serviceNone')}
          action={
            <ButtonLink to="/networking/services" variant="outlined">
              {t('allServices')}
            </ButtonLink>
          }
        >
          {t('serviceNoneText', { id })}
        </EmptyState>
      </>
    );
  }
  if (service.data)
    return (
      <ServiceDetails
        scope={scope}
        service={service.data}
        at={service.dataUpdatedAt}
        failure={service.error}
      />
    );
  return (
    <>
      <PageHeader title={t('service')} />
      {failure ? <FailureAlert failure={failure} onRetry={() => void service.refetch()} /> : <Loading />}
    </>
  );
}
