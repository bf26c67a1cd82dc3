import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { createLink, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { failureBody } from '../../lib/failure.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { EnvironmentDetails } from './EnvironmentDetails.tsx';
import { environmentQuery } from './environmentQueries.ts';

const ButtonLink = createLink(Button);
const Params = z.object({ scope: z.string(), environment: z.string() });

export function EnvironmentPage() {
  const { scope, environment } = Params.parse(useParams({ strict: false }));
  return <OneEnvironment key={`${scope} ${environment}`} scope={scope} id={environment} />;
}

function OneEnvironment({ scope, id }: { scope: string; id: string }) {
  const { t } = useTranslation('environments');
  const answer = useQuery(environmentQuery(scope, id));
  const failure = useLoadFailure(answer);
  const isGone = failure && ['invalid', 'notFound'].includes(failureBody(failure).kind);
  if (answer.data && !isGone)
    return (
      <EnvironmentDetails
        scope={scope}
        environment={answer.data}
        at={answer.dataUpdatedAt}
        failure={answer.error}
      />
    );
  return (
    <>
      <PageHeader title={t('environment')} />
      {isGone ? (
        <EmptyState
          title={t('gone')}
          action={
            <ButtonLink to="/services/environments" variant="outlined">
              {t('all')}
            </ButtonLink>
          }
        >
          {t('goneText', { id })}
        </EmptyState>
      ) : failure ? (
        <FailureAlert failure={failure} onRetry={() => void answer.refetch()} />
      ) : (
        <Loading />
      )}
    </>
  );
}
