import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { failureBody } from '../../lib/failure.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { MissingThing } from '../../ui/MissingThing.tsx';
import { serviceQuery } from './registryQueries.ts';
import { ServiceDetails } from './ServiceDetails.tsx';

const Params = z.object({ scope: z.string(), engine: z.string(), service: z.string() });

export function ServicePage() {
  const { scope, engine, service } = Params.parse(useParams({ strict: false }));
  return <OneService key={`${scope} ${engine} ${service}`} of={{ scope, engine }} id={service} />;
}

function OneService({ of, id }: { of: { scope: string; engine: string }; id: string }) {
  const { t } = useTranslation('registries');
  const answer = useQuery(serviceQuery(of, id));
  const failure = useLoadFailure(answer);
  // Deleted by somebody, it is not there however often it was read before.
  const isGone = [failure, answer.error].some((one) => one && failureBody(one).kind === 'notFound');
  const service = answer.data?.service;
  if (service && !isGone)
    return <ServiceDetails of={of} service={service} at={answer.dataUpdatedAt} failure={answer.error} />;
  return (
    <MissingThing
      words="registries"
      title={t('service')}
      id={id}
      more={{ engine: of.engine }}
      isGone={isGone}
      failure={failure}
      onRetry={() => void answer.refetch()}
      list="/services/registries"
    />
  );
}
