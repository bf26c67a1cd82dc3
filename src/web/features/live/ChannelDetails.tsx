import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { placeOf } from '../../../contract/services/live.ts';
import type { LiveChannel } from '../../../contract/services/live/channels.ts';
import { useFormat } from '../../lib/useFormat.ts';
import { AsOf } from '../../ui/AsOf.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Section } from '../../ui/Section.tsx';
import { TrailLink } from '../../ui/TrailLink.tsx';
import { packagesOf } from './channelColumns.tsx';
import { encodersOf } from './channelForm.ts';
import { ChannelState } from './ChannelState.tsx';
import { DeleteChannelButton } from './DeleteChannelButton.tsx';
import { EndpointsButton } from './EndpointsButton.tsx';
import { InputButton } from './InputButton.tsx';
import { placeIn } from './liveQueries.ts';
import { PackageFacts } from './PackageFacts.tsx';
import { ProcessingButton } from './ProcessingButton.tsx';
import { SourceFacts } from './SourceFacts.tsx';
import { SwitchChannelButton } from './SwitchChannelButton.tsx';

interface Props {
  scope: string;
  channel: LiveChannel;
  /** Epoch milliseconds of the newest answer. */
  at: number;
  failure: Error | null;
}

export function ChannelDetails({ scope, channel, at, failure }: Props) {
  const { t } = useTranslation('live');
  const format = useFormat();
  const place = placeIn(channel);
  const seconds = channel.record_settings?.rollingbuffer_duration ?? 0;
  const of = { scope, channel };
  return (
    <>
      <PageHeader
        title={channel.name || channel.id}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
            <ChannelState state={channel.state} />
            <AsOf at={at} failure={failure} />
          </Box>
        }
        actions={
          <>
            <TrailLink scope={scope} target={placeOf(place)} />
            <SwitchChannelButton {...of} />
            <DeleteChannelButton {...of} />
          </>
        }
      />
      {channel.id.includes('_') && (
        <Alert severity="warning" variant="outlined" sx={{ mb: 2 }}>
          {t('underscore')}
        </Alert>
      )}
      <Box
        sx={{
          ...{ display: 'grid', gap: 2, alignItems: 'start' },
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '22rem minmax(0, 1fr)' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Section title={t('facts')}>
            <Facts
              facts={[
                [t('domain'), channel.domain],
                [t('group'), channel.app_name],
                [t('id'), channel.id],
                [t('mode'), channel.mode],
                [t('scope'), scope],
              ]}
            />
          </Section>
          <Section title={t('processing')}>
            <Facts
              facts={[
                [t('encoders'), encodersOf(channel) || t('encodersNone')],
                [t('goBack'), seconds === 0 ? t('recordingOff') : format.duration(seconds * 1000)],
              ]}
            />
            <Box sx={{ mt: 1.5 }}>
              <ProcessingButton {...of} />
            </Box>
          </Section>
        </Box>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Section title={t('input')}>
            <SourceFacts channel={channel} />
            <Box sx={{ mt: 1.5 }}>
              <InputButton {...of} />
            </Box>
          </Section>
          <Section title={t('output')}>
            {packagesOf(channel).map((one, nth) => (
              <PackageFacts key={one.id ?? nth} one={one} />
            ))}
            <Box sx={{ mt: 1.5 }}>
              <EndpointsButton {...of} />
            </Box>
          </Section>
        </Box>
      </Box>
    </>
  );
}
