import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { failureBody } from '../../lib/failure.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { MissingThing } from '../../ui/MissingThing.tsx';
import { AppDetails } from './AppDetails.tsx';
import { appQuery } from './roomsQueries.ts';

const Params = z.object({ scope: z.string(), app: z.string() });

export function AppPage() {
  const { scope, app } = Params.parse(useParams({ strict: false }));
  return <OneApp key={`${scope} ${app}`} scope={scope} id={app} />;
}

function OneApp({ scope, id }: { scope: string; id: string }) {
  const { t } = useTranslation('rooms');
  const answer = useQuery(appQuery(scope, id));
  const failure = useLoadFailure(answer);
  // A wrong id and a wrong value are told alike; here only the id can be wrong.
  const isGone = failure && ['invalid', 'notFound'].includes(failureBody(failure).kind);
  if (answer.data && !isGone)
    return <AppDetails scope={scope} app={answer.data} at={answer.dataUpdatedAt} failure={answer.error} />;
  return (
    <MissingThing
      words="rooms"
      title={t('app')}
      id={id}
      isGone={Boolean(isGone)}
      failure={failure}
      onRetry={() => void answer.refetch()}
      list="/services/rooms"
    />
  );
}
