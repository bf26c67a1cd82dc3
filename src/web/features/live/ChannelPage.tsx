import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import * as z from 'zod/mini';
import { placeOf } from '../../../contract/services/live.ts';
import { failureBody } from '../../lib/failure.ts';
import { useLoadFailure } from '../../lib/useLoadFailure.ts';
import { MissingThing } from '../../ui/MissingThing.tsx';
import { ChannelDetails } from './ChannelDetails.tsx';
import { channelQuery, placeAt, placeIn } from './liveQueries.ts';

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
    <MissingThing
      words="live"
      title={t('channel')}
      id={place}
      isGone={Boolean(isGone)}
      failure={failure}
      onRetry={() => void answer.refetch()}
      list="/services/live"
    />
  );
}
