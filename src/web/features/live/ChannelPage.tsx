import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { createLink, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { placeOf } from '../../../contract/services/live.ts';
import { failureBody } from '../../lib/failure.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ChannelDetails } from './ChannelDetails.tsx';
import { channelQuery, placeAt, placeIn } from './liveQueries.ts';

const ButtonLink = createLink(Button);
const Params = z.object({ scope: z.string(), channel: z.string() });

export function ChannelPage() {
  const { scope, channel } = Params.parse(useParams({ strict: false }));
  return <OneChannel key={`${scope} ${channel}`} scope={scope} place={channel} />;
}

function OneChannel({ scope, place }: { scope: string; place: string }) {
  const { t } = useTranslation('live');
  const answer = useQuery(channelQuery(scope, placeAt(place)));
  const failure = useLoadFailure(answer);
  const channel = answer.data?.channels?.find((found) => placeOf(placeIn(found)) === place);
  if (channel)
    return (
      <ChannelDetails scope={scope} channel={channel} at={answer.dataUpdatedAt} failure={answer.error} />
    );
  const isGone = answer.data !== undefined || (failure && failureBody(failure).kind === 'invalid');
  return (
    <>
      <PageHeader title={t('channel')} />
      {isGone ? (
        <EmptyState
          title={t('gone')}
          action={
            <ButtonLink to="/services/live" variant="outlined">
              {t('all')}
            </ButtonLink>
          }
        >
          {t('goneText', { place })}
        </EmptyState>
      ) : failure ? (
        <FailureAlert failure={failure} onRetry={() => void answer.refetch()} />
      ) : (
        <Loading />
      )}
    </>
  );
}
