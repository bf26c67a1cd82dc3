import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { failureBody } from '../../lib/failure.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { MissingThing } from '../../ui/MissingThing.tsx';
import { EnvironmentDetails } from './EnvironmentDetails.tsx';
import { environmentQuery } from './environmentQueries.ts';

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
    <MissingThing
      words="environments"
      title={t('environment')}
      id={id}
      isGone={Boolean(isGone)}
      failure={failure}
      onRetry={() => void answer.refetch()}
      list="/services/environments"
    />
  );
}
