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
import { AssetDetails } from './AssetDetails.tsx';
import { assetQuery } from './mediaQueries.ts';

const ButtonLink = createLink(Button);
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
    <>
      <PageHeader title={t('asset')} />
      {isGone ? (
        <EmptyState
          title={t('gone')}
          action={
            <ButtonLink to="/services/media" variant="outlined">
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
