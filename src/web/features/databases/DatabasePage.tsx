import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { failureBody } from '../../lib/failure.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { MissingThing } from '../../ui/MissingThing.tsx';
import { DatabaseDetails } from './DatabaseDetails.tsx';
import { instanceQuery } from './databaseQueries.ts';

const Params = z.object({ scope: z.string(), instance: z.string() });

export function DatabasePage() {
  const { scope, instance } = Params.parse(useParams({ strict: false }));
  return <OneDatabase key={`${scope} ${instance}`} scope={scope} id={instance} />;
}

function OneDatabase({ scope, id }: { scope: string; id: string }) {
  const { t } = useTranslation('databases');
  const answer = useQuery(instanceQuery(scope, id));
  const failure = useLoadFailure(answer);
  const instance = answer.data?.instances?.find((found) => found.id === id);
  if (instance)
    return (
      <DatabaseDetails scope={scope} instance={instance} at={answer.dataUpdatedAt} failure={answer.error} />
    );
  // Of an instance that it does not know the vendor has an empty list.
  const isGone = answer.data !== undefined || (failure && failureBody(failure).kind === 'invalid');
  return (
    <MissingThing
      words="databases"
      title={t('database')}
      id={id}
      isGone={Boolean(isGone)}
      failure={failure}
      onRetry={() => void answer.refetch()}
      list="/databases"
    />
  );
}
