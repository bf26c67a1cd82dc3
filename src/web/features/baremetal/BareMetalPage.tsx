import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { failureBody } from '../../lib/failure.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { MissingThing } from '../../ui/MissingThing.tsx';
import { BareMetalDetails } from './BareMetalDetails.tsx';
import { serverQuery } from './bareMetalQueries.ts';

const Params = z.object({ scope: z.string(), server: z.string() });

export function BareMetalPage() {
  const { scope, server } = Params.parse(useParams({ strict: false }));
  return <OneServer key={`${scope} ${server}`} scope={scope} id={server} />;
}

function OneServer({ scope, id }: { scope: string; id: string }) {
  const { t } = useTranslation('bareMetal');
  const answer = useQuery(serverQuery(scope, id));
  const failure = useLoadFailure(answer);
  const isGone = answer.error && failureBody(answer.error).kind === 'notFound';
  const server = answer.data?.server;
  if (server && !isGone)
    return (
      <BareMetalDetails scope={scope} server={server} at={answer.dataUpdatedAt} failure={answer.error} />
    );
  return (
    <MissingThing
      words="bareMetal"
      title={t('server')}
      id={id}
      isGone={Boolean(isGone)}
      failure={failure}
      onRetry={() => void answer.refetch()}
      list="/services/bare-metal"
    />
  );
}
