import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOf } from '../../../contract/services/live.ts';
import type { LiveChannel } from '../../../contract/services/live/channels.ts';
import type { Scope } from '../../../contract/services/own.ts';
import { thingRows, useSources } from '../../lib/rows/thingRows.ts';
import { SearchedTable } from '../../ui/table/SearchedTable.tsx';
import { channelColumns, type ChannelRow } from './channelColumns.tsx';
import { channelsQuery, placeIn } from './liveQueries.ts';
import { parseLiveSearch, type LiveSearch } from './liveSearch.ts';

interface Props {
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  search: LiveSearch;
  onChange: (changed: Partial<LiveSearch>) => void;
}

export function ChannelList({ scopes, search, onChange }: Props) {
  const { t } = useTranslation('live');
  const navigate = useNavigate();
  const columns = useMemo(() => channelColumns(t), [t]);
  const { state, protocol } = search;
  const isWanted = useMemo(
    () =>
      ({ channel }: ChannelRow) =>
        (state === undefined || channel.state === state) &&
        (protocol === undefined || channel.input?.input_protocol === protocol),
    [state, protocol],
  );
  return (
    <SearchedTable
      id="liveChannels"
      label={t('channels')}
      columns={columns}
      sources={useSources(scopes, sourceOf)}
      isWanted={isWanted}
      scopes={scopes}
      search={search}
      filters={['state', 'protocol']}
      parse={parseLiveSearch}
      onChange={onChange}
      nameOf={({ channel }) => channel.name || channel.id}
      onOpen={({ scope, channel }) =>
        void navigate({
          to: '/services/live/$scope/$channel',
          params: { scope, channel: placeOf(placeIn(channel)) },
        })
      }
      countWords={(count) => t('count', { count })}
      none={{ title: t('none'), text: t('noneText'), noMatch: t('noMatch'), clear: t('clearFilters') }}
    />
  );
}

const sourceOf = thingRows('channel', channelsQuery, (channel: LiveChannel) => placeOf(placeIn(channel)));
