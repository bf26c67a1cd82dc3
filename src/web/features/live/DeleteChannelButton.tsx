import { useTranslation } from 'react-i18next';
import { live } from '../../../contract/services/live.ts';
import type { LiveChannel } from '../../../contract/services/live/channels.ts';
import { useWhyNotCloud } from '../../lib/useWhyNotCloud.ts';
import { DeleteThing } from '../../ui/DeleteThing.tsx';
import { placeIn } from './liveQueries.ts';

export function DeleteChannelButton({ scope, channel }: { scope: string; channel: LiveChannel }) {
  const { t } = useTranslation('live');
  return (
    <DeleteThing
      words="live"
      operation={live.deleteChannel}
      input={{ scope, query: placeIn(channel) }}
      name={channel.name || channel.id}
      seen={{ name: channel.name, state: channel.state }}
      whyNot={useWhyNotCloud(scope)(live.deleteChannel)}
      leave={{ to: '/services/live', words: (name) => t('deleted', { name }) }}
    />
  );
}
