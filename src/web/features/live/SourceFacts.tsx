import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { LiveChannel } from '../../../contract/services/live/channels.ts';

const megabit = 1_000_000;

/** Where picture and sound come from. */
export function SourceFacts({ channel: { input } }: { channel: LiveChannel }) {
  const { t } = useTranslation('live');
  const sources = input?.sources ?? [];
  return (
    <>
      <Typography variant="body2">
        <b>{input?.input_protocol ?? t('unknown')}</b>
      </Typography>
      {sources.length === 0 && <Typography variant="body2">{t('pushed')}</Typography>}
      {sources.map(({ url, bitrate, width, height }, place) => (
        <Typography key={place} variant="body2" sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
          {url}
          <Typography variant="caption" color="textSecondary" component="div">
            {[width && height && `${width} × ${height}`, bitrate && `${bitrate / megabit} Mbit/s`]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
        </Typography>
      ))}
    </>
  );
}
