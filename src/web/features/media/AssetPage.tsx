import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { failureBody } from '../../lib/failure.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { MissingThing } from '../../ui/MissingThing.tsx';
import { AssetDetails } from './AssetDetails.tsx';
import { assetQuery } from './mediaQueries.ts';

const Params = z.object({ scope: z.string(), asset: z.string() });

export function AssetPage() {
  const { scope, asset } = Params.parse(useParams({ strict: false }));
  return <OneAsset key={`${scope} ${asset}`} scope={scope} id={asset} />;
}

function OneAsset({ scope, id }: { scope: string; id: string }) {
  const { t } = useTranslation('media');
  const answer = useQuery(assetQuery(scope, id));
  const failure = useLoadFailure(answer);
  const isGone = failure && failureBody(failure).kind === 'notFound';
  if (answer.data && !isGone)
    return (
      <AssetDetails scope={scope} asset={answer.data} at={answer.dataUpdatedAt} failure={answer.error} />
    );
  return (
    <MissingThing
      words="media"
      title={t('asset')}
      id={id}
      isGone={Boolean(isGone)}
      failure={failure}
      onRetry={() => void answer.refetch()}
      list="/services/media"
    />
  );
}
