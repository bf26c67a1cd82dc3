import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOf } from '../../../contract/services/live.ts';
import type { LiveChannel } from '../../../contract/services/live/channels.ts';
import type { Scope } from '../../../contract/services/own.ts';
import { rowId } from '../../lib/rows/rows.ts';
import type { WholeSource } from '../../lib/rows/useWholeRows.ts';
import { SearchedTable } from '../../ui/table/SearchedTable.tsx';
import { channelColumns, type ChannelRow } from './channelColumns.tsx';
import { channelsQuery, placeIn } from './liveQueries.ts';
import { parseLiveSearch, type LiveSearch } from './liveSearch.ts';

interface Props {
  scopes: readonly Pick<Scope, 'id' | 'name'>[];
  search: LiveSearch;
  onChange: (changed: Partial<LiveSearch>) => void;
}
const noFilter = { q: undefined, state: undefined, protocol: undefined };
const nothingSaid = { ...noFilter, scope: undefined, sort: undefined, dir: undefined };

export function ChannelList({ scopes, search, onChange }: Props) {
  const { t } = useTranslation('live');
  const navigate = useNavigate();
  const columns = useMemo(() => channelColumns(t), [t]);
  const ids = JSON.stringify(scopes.map(({ id }) => id));
  const sources = useMemo(() => (JSON.parse(ids) as string[]).map(sourceOf), [ids]);
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
      sources={sources}
      isWanted={isWanted}
      scopes={scopes}
      search={search}
      isNarrowed={Object.keys(noFilter).some((filter) => filter in search)}
      onSort={({ by, dir }) => onChange({ sort: by, dir })}
      onClear={() => onChange(noFilter)}
      onView={(stored) => onChange({ ...nothingSaid, ...parseLiveSearch(stored) })}
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

const sourceOf = (scope: string): WholeSource<ChannelRow> => ({
  scope,
  read: channelsQuery(scope),
  // As the read above answers.
  rows: (answer) => (answer as LiveChannel[]).map((channel) => rowOf(scope, channel)),
});

/** What has not changed is the same row: a list held still counts the others as updates. */
function rowOf(scope: string, channel: LiveChannel): ChannelRow {
  const before = known.get(channel);
  if (before?.scope === scope) return before;
  const row = { id: rowId(scope, placeOf(placeIn(channel))), scope, channel };
  known.set(channel, row);
  return row;
}
const known = new WeakMap<LiveChannel, ChannelRow>();
